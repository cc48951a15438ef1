"""Wrong solutions of `steps_per_epoch`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("steps_per_epoch")
def rounds_down():
    """Forgets the short batch at the end."""

    def steps_per_epoch(n, batch_size):
        if batch_size < 1:
            raise ValueError("batch_size must be at least 1")
        return n // batch_size


@mutant("steps_per_epoch")
def always_one_more():
    """One step too many when the batches fit exactly."""

    def steps_per_epoch(n, batch_size):
        if batch_size < 1:
            raise ValueError("batch_size must be at least 1")
        return n // batch_size + 1


@mutant("steps_per_epoch")
def rounds_to_nearest():
    """round: 7 rows in batches of 3 make two steps."""

    def steps_per_epoch(n, batch_size):
        if batch_size < 1:
            raise ValueError("batch_size must be at least 1")
        return round(n / batch_size)


@mutant("steps_per_epoch")
def numpy_ceil_is_a_float():
    """np.ceil gives a float, not an integer."""

    def steps_per_epoch(n, batch_size):
        if batch_size < 1:
            raise ValueError("batch_size must be at least 1")
        return np.ceil(n / batch_size)


@mutant("steps_per_epoch")
def ceil_of_a_float_quotient():
    """The quotient is a rounded float: wrong for n = 10**17 + 1 in batches of 2."""

    def steps_per_epoch(n, batch_size):
        import math

        if batch_size < 1:
            raise ValueError("batch_size must be at least 1")
        return math.ceil(n / batch_size)


@mutant("steps_per_epoch")
def no_check_at_all():
    """Batch sizes below 1 are not refused with a ValueError."""

    def steps_per_epoch(n, batch_size):
        return -(-n // batch_size)


@mutant("steps_per_epoch")
def refuses_only_zero():
    """A negative batch size passes."""

    def steps_per_epoch(n, batch_size):
        if batch_size == 0:
            raise ValueError("batch_size is 0")
        return -(-n // batch_size)


@mutant("steps_per_epoch")
def refuses_only_negative():
    """Batch size 0 gives ZeroDivisionError."""

    def steps_per_epoch(n, batch_size):
        if batch_size < 0:
            raise ValueError("batch_size is negative")
        return -(-n // batch_size)


@mutant("steps_per_epoch")
def refuses_one_as_well():
    """A batch size of 1 is legal."""

    def steps_per_epoch(n, batch_size):
        if batch_size <= 1:
            raise ValueError("batch_size must be at least 1")
        return -(-n // batch_size)


@mutant("steps_per_epoch")
def at_least_one_step():
    """n = 0 should make no step."""

    def steps_per_epoch(n, batch_size):
        if batch_size < 1:
            raise ValueError("batch_size must be at least 1")
        return max(1, -(-n // batch_size))


@mutant("steps_per_epoch")
def n_minus_one_plus_one_without_guard():
    """int(−1 / batch_size) + 1 makes a step of no rows."""

    def steps_per_epoch(n, batch_size):
        if batch_size < 1:
            raise ValueError("batch_size must be at least 1")
        return int((n - 1) / batch_size) + 1


@mutant("steps_per_epoch")
def empty_data_refused():
    """n = 0 is legal, here it raises."""

    def steps_per_epoch(n, batch_size):
        if batch_size < 1 or n < 1:
            raise ValueError("nothing to do")
        return -(-n // batch_size)


@mutant("steps_per_epoch")
def larger_batch_refused():
    """A batch size above n is legal (one short batch)."""

    def steps_per_epoch(n, batch_size):
        if batch_size < 1 or batch_size > n:
            raise ValueError("batch_size must be between 1 and n")
        return -(-n // batch_size)


@mutant("steps_per_epoch")
def assertion_instead_of_value_error():
    """Raises AssertionError."""

    def steps_per_epoch(n, batch_size):
        assert batch_size >= 1, "batch_size must be at least 1"
        return -(-n // batch_size)


@mutant("steps_per_epoch")
def returns_the_error():
    """Returns a ValueError instead of raising it."""

    def steps_per_epoch(n, batch_size):
        if batch_size < 1:
            return ValueError("batch_size must be at least 1")
        return -(-n // batch_size)


@mutant("steps_per_epoch")
def upside_down():
    """Divides the batch size by n."""

    def steps_per_epoch(n, batch_size):
        if batch_size < 1:
            raise ValueError("batch_size must be at least 1")
        return -(-batch_size // n) if n else 0


@mutant("steps_per_epoch")
def remainder_as_steps():
    """Adds the number of rows left over, not one batch."""

    def steps_per_epoch(n, batch_size):
        if batch_size < 1:
            raise ValueError("batch_size must be at least 1")
        return n // batch_size + n % batch_size


@mutant("steps_per_epoch")
def prints_the_answer():
    """Prints instead of returning."""

    def steps_per_epoch(n, batch_size):
        if batch_size < 1:
            raise ValueError("batch_size must be at least 1")
        print(-(-n // batch_size))
