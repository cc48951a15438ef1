"""Wrong solutions of `stop_early`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("stop_early")
def equal_is_better():
    """An equal loss counts as better."""

    def stop_early(val_losses, patience, min_delta=0.0):
        best_loss, best, wait = val_losses[0], 0, 0
        for epoch in range(1, len(val_losses)):
            loss = val_losses[epoch]
            if loss <= best_loss - min_delta:
                best_loss, best, wait = loss, epoch, 0
            else:
                wait += 1
                if wait >= patience:
                    return epoch, best
        return len(val_losses) - 1, best


@mutant("stop_early")
def one_epoch_too_long():
    """Waits one epoch more than patience."""

    def stop_early(val_losses, patience, min_delta=0.0):
        best_loss, best, wait = val_losses[0], 0, 0
        for epoch in range(1, len(val_losses)):
            loss = val_losses[epoch]
            if loss < best_loss - min_delta:
                best_loss, best, wait = loss, epoch, 0
            else:
                wait += 1
                if wait > patience:
                    return epoch, best
        return len(val_losses) - 1, best


@mutant("stop_early")
def one_epoch_too_short():
    """Ends one epoch too early."""

    def stop_early(val_losses, patience, min_delta=0.0):
        best_loss, best, wait = val_losses[0], 0, 0
        for epoch in range(1, len(val_losses)):
            loss = val_losses[epoch]
            if loss < best_loss - min_delta:
                best_loss, best, wait = loss, epoch, 0
            else:
                wait += 1
                if wait >= max(patience - 1, 1):
                    return epoch, best
        return len(val_losses) - 1, best


@mutant("stop_early")
def patience_zero_ends_at_once():
    """With patience 0 training ends after epoch 0."""

    def stop_early(val_losses, patience, min_delta=0.0):
        best_loss, best, wait = val_losses[0], 0, 0
        if patience == 0:
            return 0, 0
        for epoch in range(1, len(val_losses)):
            loss = val_losses[epoch]
            if loss < best_loss - min_delta:
                best_loss, best, wait = loss, epoch, 0
            else:
                wait += 1
                if wait >= patience:
                    return epoch, best
        return len(val_losses) - 1, best


@mutant("stop_early")
def patience_zero_never_ends():
    """patience 0 is taken for no early stopping."""

    def stop_early(val_losses, patience, min_delta=0.0):
        best_loss, best, wait = val_losses[0], 0, 0
        for epoch in range(1, len(val_losses)):
            loss = val_losses[epoch]
            if loss < best_loss - min_delta:
                best_loss, best, wait = loss, epoch, 0
            else:
                wait += 1
                if patience and wait >= patience:
                    return epoch, best
        return len(val_losses) - 1, best


@mutant("stop_early")
def patience_zero_ends_after_any_epoch():
    """With patience 0 the end comes after epoch 1, better or not."""

    def stop_early(val_losses, patience, min_delta=0.0):
        best_loss, best, wait = val_losses[0], 0, 0
        for epoch in range(1, len(val_losses)):
            loss = val_losses[epoch]
            if loss < best_loss - min_delta:
                best_loss, best, wait = loss, epoch, 0
                if wait >= patience:
                    return epoch, best
            else:
                wait += 1
                if wait >= patience:
                    return epoch, best
        return len(val_losses) - 1, best


@mutant("stop_early")
def not_in_a_row():
    """Counts all epochs that were not better: the counter is never set back."""

    def stop_early(val_losses, patience, min_delta=0.0):
        best_loss, best, wait = val_losses[0], 0, 0
        for epoch in range(1, len(val_losses)):
            loss = val_losses[epoch]
            if loss < best_loss - min_delta:
                best_loss, best = loss, epoch
            else:
                wait += 1
                if wait >= patience:
                    return epoch, best
        return len(val_losses) - 1, best


@mutant("stop_early")
def best_and_last_swapped():
    """Returns (best, last)."""

    def stop_early(val_losses, patience, min_delta=0.0):
        best_loss, best, wait = val_losses[0], 0, 0
        for epoch in range(1, len(val_losses)):
            loss = val_losses[epoch]
            if loss < best_loss - min_delta:
                best_loss, best, wait = loss, epoch, 0
            else:
                wait += 1
                if wait >= patience:
                    return best, epoch
        return best, len(val_losses) - 1


@mutant("stop_early")
def lowest_of_all():
    """The best one is the lowest of the whole list, those never run included."""

    def stop_early(val_losses, patience, min_delta=0.0):
        best_loss, best, wait = val_losses[0], 0, 0
        for epoch in range(1, len(val_losses)):
            loss = val_losses[epoch]
            if loss < best_loss - min_delta:
                best_loss, best, wait = loss, epoch, 0
            else:
                wait += 1
                if wait >= patience:
                    return epoch, int(np.argmin(val_losses))
        return len(val_losses) - 1, int(np.argmin(val_losses))


@mutant("stop_early")
def lowest_so_far():
    """The best one is the lowest that was run, even if it was better by less than min_delta."""

    def stop_early(val_losses, patience, min_delta=0.0):
        best_loss, best, wait = val_losses[0], 0, 0
        for epoch in range(1, len(val_losses)):
            loss = val_losses[epoch]
            if loss < best_loss - min_delta:
                best_loss, best, wait = loss, epoch, 0
            else:
                wait += 1
                if wait >= patience:
                    return epoch, int(np.argmin(val_losses[: epoch + 1]))
        return len(val_losses) - 1, int(np.argmin(val_losses))


@mutant("stop_early")
def min_delta_ignored():
    """Any improvement counts."""

    def stop_early(val_losses, patience, min_delta=0.0):
        best_loss, best, wait = val_losses[0], 0, 0
        for epoch in range(1, len(val_losses)):
            loss = val_losses[epoch]
            if loss < best_loss:
                best_loss, best, wait = loss, epoch, 0
            else:
                wait += 1
                if wait >= patience:
                    return epoch, best
        return len(val_losses) - 1, best


@mutant("stop_early")
def min_delta_added():
    """min_delta is added: slightly worse is better."""

    def stop_early(val_losses, patience, min_delta=0.0):
        best_loss, best, wait = val_losses[0], 0, 0
        for epoch in range(1, len(val_losses)):
            loss = val_losses[epoch]
            if loss < best_loss + min_delta:
                best_loss, best, wait = loss, epoch, 0
            else:
                wait += 1
                if wait >= patience:
                    return epoch, best
        return len(val_losses) - 1, best


@mutant("stop_early")
def exactly_min_delta_counts():
    """An improvement by exactly min_delta counts; equal does not."""

    def stop_early(val_losses, patience, min_delta=0.0):
        best_loss, best, wait = val_losses[0], 0, 0
        for epoch in range(1, len(val_losses)):
            loss = val_losses[epoch]
            if loss < best_loss and best_loss - loss >= min_delta:
                best_loss, best, wait = loss, epoch, 0
            else:
                wait += 1
                if wait >= patience:
                    return epoch, best
        return len(val_losses) - 1, best


@mutant("stop_early")
def relative_min_delta():
    """min_delta is taken for a share of the best loss."""

    def stop_early(val_losses, patience, min_delta=0.0):
        best_loss, best, wait = val_losses[0], 0, 0
        for epoch in range(1, len(val_losses)):
            loss = val_losses[epoch]
            if loss < best_loss * (1 - min_delta):
                best_loss, best, wait = loss, epoch, 0
            else:
                wait += 1
                if wait >= patience:
                    return epoch, best
        return len(val_losses) - 1, best


@mutant("stop_early")
def best_loss_creeps():
    """The loss to beat goes down with every small improvement."""

    def stop_early(val_losses, patience, min_delta=0.0):
        best_loss, best, wait = val_losses[0], 0, 0
        for epoch in range(1, len(val_losses)):
            loss = val_losses[epoch]
            if loss < best_loss - min_delta:
                best_loss, best, wait = loss, epoch, 0
            else:
                wait += 1
                best_loss = min(best_loss, loss)
                if wait >= patience:
                    return epoch, best
        return len(val_losses) - 1, best


@mutant("stop_early")
def compared_with_the_epoch_before():
    """Better than the epoch before, not than the best one."""

    def stop_early(val_losses, patience, min_delta=0.0):
        best_loss, best, wait = val_losses[0], 0, 0
        for epoch in range(1, len(val_losses)):
            loss = val_losses[epoch]
            if loss < val_losses[epoch - 1] - min_delta:
                best_loss, best, wait = loss, epoch, 0
            else:
                wait += 1
                if wait >= patience:
                    return epoch, best
        return len(val_losses) - 1, best


@mutant("stop_early")
def last_one_before_the_end():
    """last is the epoch before the one after which it ends."""

    def stop_early(val_losses, patience, min_delta=0.0):
        best_loss, best, wait = val_losses[0], 0, 0
        for epoch in range(1, len(val_losses)):
            loss = val_losses[epoch]
            if loss < best_loss - min_delta:
                best_loss, best, wait = loss, epoch, 0
            else:
                wait += 1
                if wait >= patience:
                    return epoch - 1, best
        return len(val_losses) - 1, best


@mutant("stop_early")
def last_is_a_count():
    """Without an early end last is the number of epochs."""

    def stop_early(val_losses, patience, min_delta=0.0):
        best_loss, best, wait = val_losses[0], 0, 0
        for epoch in range(1, len(val_losses)):
            loss = val_losses[epoch]
            if loss < best_loss - min_delta:
                best_loss, best, wait = loss, epoch, 0
            else:
                wait += 1
                if wait >= patience:
                    return epoch, best
        return len(val_losses), best


@mutant("stop_early")
def counted_from_one():
    """Epochs are counted from 1."""

    def stop_early(val_losses, patience, min_delta=0.0):
        best_loss, best, wait = val_losses[0], 0, 0
        for epoch in range(1, len(val_losses)):
            loss = val_losses[epoch]
            if loss < best_loss - min_delta:
                best_loss, best, wait = loss, epoch, 0
            else:
                wait += 1
                if wait >= patience:
                    return epoch + 1, best + 1
        return len(val_losses), best + 1


@mutant("stop_early")
def loss_in_place_of_the_epoch():
    """Returns the best loss, not its epoch."""

    def stop_early(val_losses, patience, min_delta=0.0):
        best_loss, best, wait = val_losses[0], 0, 0
        for epoch in range(1, len(val_losses)):
            loss = val_losses[epoch]
            if loss < best_loss - min_delta:
                best_loss, best, wait = loss, epoch, 0
            else:
                wait += 1
                if wait >= patience:
                    return epoch, best_loss
        return len(val_losses) - 1, best_loss


@mutant("stop_early")
def highest_is_best():
    """Waits for the losses to rise, as if they were accuracies."""

    def stop_early(val_losses, patience, min_delta=0.0):
        best_loss, best, wait = val_losses[0], 0, 0
        for epoch in range(1, len(val_losses)):
            loss = val_losses[epoch]
            if loss > best_loss + min_delta:
                best_loss, best, wait = loss, epoch, 0
            else:
                wait += 1
                if wait >= patience:
                    return epoch, best
        return len(val_losses) - 1, best


@mutant("stop_early")
def always_keeps_the_last():
    """The last weights are kept, not the best ones."""

    def stop_early(val_losses, patience, min_delta=0.0):
        best_loss, best, wait = val_losses[0], 0, 0
        for epoch in range(1, len(val_losses)):
            loss = val_losses[epoch]
            if loss < best_loss - min_delta:
                best_loss, best, wait = loss, epoch, 0
            else:
                wait += 1
                if wait >= patience:
                    return epoch, epoch
        return len(val_losses) - 1, len(val_losses) - 1


@mutant("stop_early")
def never_ends():
    """Runs all epochs and returns the best one."""

    def stop_early(val_losses, patience, min_delta=0.0):
        best_loss, best, wait = val_losses[0], 0, 0
        for epoch in range(1, len(val_losses)):
            loss = val_losses[epoch]
            if loss < best_loss - min_delta:
                best_loss, best, wait = loss, epoch, 0
            else:
                wait += 1
                if wait > len(val_losses):
                    return epoch, best
        return len(val_losses) - 1, best


@mutant("stop_early")
def first_epoch_counts_as_worse():
    """Epoch 0 is compared with itself and counted as not better."""

    def stop_early(val_losses, patience, min_delta=0.0):
        best_loss, best, wait = val_losses[0], 0, 0
        for epoch in range(len(val_losses)):
            loss = val_losses[epoch]
            if loss < best_loss - min_delta:
                best_loss, best, wait = loss, epoch, 0
            else:
                wait += 1
                if wait >= patience:
                    return epoch, best
        return len(val_losses) - 1, best


@mutant("stop_early")
def patience_of_two():
    """Always waits for two epochs."""

    def stop_early(val_losses, patience, min_delta=0.0):
        best_loss, best, wait = val_losses[0], 0, 0
        for epoch in range(1, len(val_losses)):
            loss = val_losses[epoch]
            if loss < best_loss - min_delta:
                best_loss, best, wait = loss, epoch, 0
            else:
                wait += 1
                if wait >= 2:
                    return epoch, best
        return len(val_losses) - 1, best


@mutant("stop_early")
def goes_back_patience_epochs():
    """The best one is taken for the epoch patience before the last one, also at the end of the list."""

    def stop_early(val_losses, patience, min_delta=0.0):
        best_loss, best, wait = val_losses[0], 0, 0
        for epoch in range(1, len(val_losses)):
            loss = val_losses[epoch]
            if loss < best_loss - min_delta:
                best_loss, best, wait = loss, epoch, 0
            else:
                wait += 1
                if wait >= patience:
                    return epoch, best
        return len(val_losses) - 1, max(len(val_losses) - 1 - patience, 0)


@mutant("stop_early")
def forgets_the_end_of_the_list():
    """Returns nothing when training was not ended."""

    def stop_early(val_losses, patience, min_delta=0.0):
        best_loss, best, wait = val_losses[0], 0, 0
        for epoch in range(1, len(val_losses)):
            loss = val_losses[epoch]
            if loss < best_loss - min_delta:
                best_loss, best, wait = loss, epoch, 0
            else:
                wait += 1
                if wait >= patience:
                    return epoch, best


@mutant("stop_early")
def losses_used_up():
    """Takes the losses out of the given list."""

    def stop_early(val_losses, patience, min_delta=0.0):
        best_loss, best, wait = val_losses[0], 0, 0
        epoch = 0
        losses = val_losses
        while len(losses) > 1:
            epoch += 1
            loss = losses[1]
            del losses[1]
            if loss < best_loss - min_delta:
                best_loss, best, wait = loss, epoch, 0
            else:
                wait += 1
                if wait >= patience:
                    return epoch, best
        return epoch, best
