"""Wrong solutions of `successive_halving`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("successive_halving")
def places_not_rows():
    """Places among those left are taken for rows."""

    def successive_halving(curves, eta):
        curves = np.asarray(curves, dtype=float)
        n, R = curves.shape
        rows, rounds, budget = np.arange(n), [], 1
        while budget <= R:
            m = len(rows)
            order = np.argsort(-curves[rows, budget - 1], kind="stable")
            rows = np.sort(order[: -(-m // eta)])
            rounds.append((budget, rows))
            if len(rows) == 1:
                break
            budget *= eta
        return rounds


@mutant("successive_halving")
def rounded_down():
    """Keeps m // eta, but one at least."""

    def successive_halving(curves, eta):
        curves = np.asarray(curves, dtype=float)
        n, R = curves.shape
        rows, rounds, budget = np.arange(n), [], 1
        while budget <= R:
            m = len(rows)
            order = np.argsort(-curves[rows, budget - 1], kind="stable")
            rows = np.sort(rows[order[: max(m // eta, 1)]])
            rounds.append((budget, rows))
            if len(rows) == 1:
                break
            budget *= eta
        return rounds


@mutant("successive_halving")
def rounded():
    """Rounds m / eta to the nearest."""

    def successive_halving(curves, eta):
        curves = np.asarray(curves, dtype=float)
        n, R = curves.shape
        rows, rounds, budget = np.arange(n), [], 1
        while budget <= R:
            m = len(rows)
            order = np.argsort(-curves[rows, budget - 1], kind="stable")
            rows = np.sort(rows[order[: max(round(m / eta), 1)]])
            rounds.append((budget, rows))
            if len(rows) == 1:
                break
            budget *= eta
        return rounds


@mutant("successive_halving")
def one_out_of_eta_goes():
    """Throws m / eta out in place of keeping them."""

    def successive_halving(curves, eta):
        curves = np.asarray(curves, dtype=float)
        n, R = curves.shape
        rows, rounds, budget = np.arange(n), [], 1
        while budget <= R:
            m = len(rows)
            order = np.argsort(-curves[rows, budget - 1], kind="stable")
            rows = np.sort(rows[order[: max(m - -(-m // eta), 1)]])
            rounds.append((budget, rows))
            if len(rows) == 1:
                break
            budget *= eta
        return rounds


@mutant("successive_halving")
def lowest_stay():
    """The lowest scores stay."""

    def successive_halving(curves, eta):
        curves = np.asarray(curves, dtype=float)
        n, R = curves.shape
        rows, rounds, budget = np.arange(n), [], 1
        while budget <= R:
            m = len(rows)
            order = np.argsort(curves[rows, budget - 1], kind="stable")
            rows = np.sort(rows[order[: -(-m // eta)]])
            rounds.append((budget, rows))
            if len(rows) == 1:
                break
            budget *= eta
        return rounds


@mutant("successive_halving")
def score_one_unit_late():
    """Looks into column budget, not budget - 1."""

    def successive_halving(curves, eta):
        curves = np.asarray(curves, dtype=float)
        n, R = curves.shape
        rows, rounds, budget = np.arange(n), [], 1
        while budget <= R:
            m = len(rows)
            order = np.argsort(-curves[rows, min(budget, R - 1)], kind="stable")
            rows = np.sort(rows[order[: -(-m // eta)]])
            rounds.append((budget, rows))
            if len(rows) == 1:
                break
            budget *= eta
        return rounds


@mutant("successive_halving")
def best_so_far():
    """Compares the best score so far, not the one at the budget."""

    def successive_halving(curves, eta):
        curves = np.asarray(curves, dtype=float)
        n, R = curves.shape
        rows, rounds, budget = np.arange(n), [], 1
        while budget <= R:
            m = len(rows)
            order = np.argsort(-curves[rows, :budget].max(axis=1), kind="stable")
            rows = np.sort(rows[order[: -(-m // eta)]])
            rounds.append((budget, rows))
            if len(rows) == 1:
                break
            budget *= eta
        return rounds


@mutant("successive_halving")
def mean_so_far():
    """Compares the mean up to the budget."""

    def successive_halving(curves, eta):
        curves = np.asarray(curves, dtype=float)
        n, R = curves.shape
        rows, rounds, budget = np.arange(n), [], 1
        while budget <= R:
            m = len(rows)
            order = np.argsort(-curves[rows, :budget].mean(axis=1), kind="stable")
            rows = np.sort(rows[order[: -(-m // eta)]])
            rounds.append((budget, rows))
            if len(rows) == 1:
                break
            budget *= eta
        return rounds


@mutant("successive_halving")
def final_score():
    """Looks at the last column, which nobody knows yet."""

    def successive_halving(curves, eta):
        curves = np.asarray(curves, dtype=float)
        n, R = curves.shape
        rows, rounds, budget = np.arange(n), [], 1
        while budget <= R:
            m = len(rows)
            order = np.argsort(-curves[rows, -1], kind="stable")
            rows = np.sort(rows[order[: -(-m // eta)]])
            rounds.append((budget, rows))
            if len(rows) == 1:
                break
            budget *= eta
        return rounds


@mutant("successive_halving")
def always_the_first_score():
    """Compares the scores after one unit in each round."""

    def successive_halving(curves, eta):
        curves = np.asarray(curves, dtype=float)
        n, R = curves.shape
        rows, rounds, budget = np.arange(n), [], 1
        while budget <= R:
            m = len(rows)
            order = np.argsort(-curves[rows, 0], kind="stable")
            rows = np.sort(rows[order[: -(-m // eta)]])
            rounds.append((budget, rows))
            if len(rows) == 1:
                break
            budget *= eta
        return rounds


@mutant("successive_halving")
def budget_always_doubles():
    """Budgets are 1, 2, 4, … whatever eta is."""

    def successive_halving(curves, eta):
        curves = np.asarray(curves, dtype=float)
        n, R = curves.shape
        rows, rounds, budget = np.arange(n), [], 1
        while budget <= R:
            m = len(rows)
            order = np.argsort(-curves[rows, budget - 1], kind="stable")
            rows = np.sort(rows[order[: -(-m // eta)]])
            rounds.append((budget, rows))
            if len(rows) == 1:
                break
            budget *= 2
        return rounds


@mutant("successive_halving")
def budget_added():
    """Budgets grow by eta: 1, 1 + eta, 1 + 2 eta."""

    def successive_halving(curves, eta):
        curves = np.asarray(curves, dtype=float)
        n, R = curves.shape
        rows, rounds, budget = np.arange(n), [], 1
        while budget <= R:
            m = len(rows)
            order = np.argsort(-curves[rows, budget - 1], kind="stable")
            rows = np.sort(rows[order[: -(-m // eta)]])
            rounds.append((budget, rows))
            if len(rows) == 1:
                break
            budget += eta
        return rounds


@mutant("successive_halving")
def order_of_scores():
    """Rows stand in the order of their scores."""

    def successive_halving(curves, eta):
        curves = np.asarray(curves, dtype=float)
        n, R = curves.shape
        rows, rounds, budget = np.arange(n), [], 1
        while budget <= R:
            m = len(rows)
            order = np.argsort(-curves[rows, budget - 1], kind="stable")
            rows = rows[order[: -(-m // eta)]]
            rounds.append((budget, rows))
            if len(rows) == 1:
                break
            budget *= eta
        return rounds


@mutant("successive_halving")
def larger_row_of_equals():
    """A reversed sort: of equals the larger row stays."""

    def successive_halving(curves, eta):
        curves = np.asarray(curves, dtype=float)
        n, R = curves.shape
        rows, rounds, budget = np.arange(n), [], 1
        while budget <= R:
            m = len(rows)
            order = np.argsort(curves[rows, budget - 1], kind="stable")[::-1]
            rows = np.sort(rows[order[: -(-m // eta)]])
            rounds.append((budget, rows))
            if len(rows) == 1:
                break
            budget *= eta
        return rounds


@mutant("successive_halving")
def never_ends_early():
    """Goes on with one row as far as R."""

    def successive_halving(curves, eta):
        curves = np.asarray(curves, dtype=float)
        n, R = curves.shape
        rows, rounds, budget = np.arange(n), [], 1
        while budget <= R:
            m = len(rows)
            order = np.argsort(-curves[rows, budget - 1], kind="stable")
            rows = np.sort(rows[order[: -(-m // eta)]])
            rounds.append((budget, rows))
            budget *= eta
        return rounds


@mutant("successive_halving")
def last_round_missing():
    """The round that leaves one row is not written down."""

    def successive_halving(curves, eta):
        curves = np.asarray(curves, dtype=float)
        n, R = curves.shape
        rows, rounds, budget = np.arange(n), [], 1
        while budget <= R:
            m = len(rows)
            order = np.argsort(-curves[rows, budget - 1], kind="stable")
            rows = np.sort(rows[order[: -(-m // eta)]])
            if len(rows) == 1:
                break
            rounds.append((budget, rows))
            budget *= eta
        return rounds


@mutant("successive_halving")
def budget_r_left_out():
    """Stops before the budget R."""

    def successive_halving(curves, eta):
        curves = np.asarray(curves, dtype=float)
        n, R = curves.shape
        rows, rounds, budget = np.arange(n), [], 1
        while budget < R:
            m = len(rows)
            order = np.argsort(-curves[rows, budget - 1], kind="stable")
            rows = np.sort(rows[order[: -(-m // eta)]])
            rounds.append((budget, rows))
            if len(rows) == 1:
                break
            budget *= eta
        return rounds


@mutant("successive_halving")
def begins_with_eta():
    """The first budget is eta."""

    def successive_halving(curves, eta):
        curves = np.asarray(curves, dtype=float)
        n, R = curves.shape
        rows, rounds, budget = np.arange(n), [], eta
        while budget <= R:
            m = len(rows)
            order = np.argsort(-curves[rows, budget - 1], kind="stable")
            rows = np.sort(rows[order[: -(-m // eta)]])
            rounds.append((budget, rows))
            if len(rows) == 1:
                break
            budget *= eta
        return rounds


@mutant("successive_halving")
def rows_that_came_in():
    """Writes down who was in before the round."""

    def successive_halving(curves, eta):
        curves = np.asarray(curves, dtype=float)
        n, R = curves.shape
        rows, rounds, budget = np.arange(n), [], 1
        while budget <= R:
            m = len(rows)
            order = np.argsort(-curves[rows, budget - 1], kind="stable")
            rounds.append((budget, rows))
            rows = np.sort(rows[order[: -(-m // eta)]])
            if len(rows) == 1:
                break
            budget *= eta
        return rounds


@mutant("successive_halving")
def eta_rows_stay():
    """Keeps eta rows, not one out of eta."""

    def successive_halving(curves, eta):
        curves = np.asarray(curves, dtype=float)
        n, R = curves.shape
        rows, rounds, budget = np.arange(n), [], 1
        while budget <= R:
            m = len(rows)
            order = np.argsort(-curves[rows, budget - 1], kind="stable")
            rows = np.sort(rows[order[: min(eta, m - 1 or 1)]])
            rounds.append((budget, rows))
            if len(rows) == 1:
                break
            budget *= eta
        return rounds


@mutant("successive_halving")
def all_rows_again():
    """Those who are out may come back: all rows are compared in each round."""

    def successive_halving(curves, eta):
        curves = np.asarray(curves, dtype=float)
        n, R = curves.shape
        rows, rounds, budget = np.arange(n), [], 1
        while budget <= R:
            m = len(rows)
            order = np.argsort(-curves[:, budget - 1], kind="stable")
            rows = np.sort(np.arange(n)[order[: -(-m // eta)]])
            rounds.append((budget, rows))
            if len(rows) == 1:
                break
            budget *= eta
        return rounds


@mutant("successive_halving")
def all_that_reach_the_score():
    """All rows that reach the lowest score kept stay, more of them where scores are equal."""

    def successive_halving(curves, eta):
        curves = np.asarray(curves, dtype=float)
        n, R = curves.shape
        rows, rounds, budget = np.arange(n), [], 1
        while budget <= R:
            m = len(rows)
            scores = curves[rows, budget - 1]
            rows = rows[scores >= np.sort(scores)[::-1][-(-m // eta) - 1]]
            rounds.append((budget, rows))
            if len(rows) == 1:
                break
            budget *= eta
        return rounds


@mutant("successive_halving")
def arrays_only():
    """Asks a list for its shape."""

    def successive_halving(curves, eta):
        n, R = curves.shape
        rows, rounds, budget = np.arange(n), [], 1
        while budget <= R:
            m = len(rows)
            order = np.argsort(-curves[rows, budget - 1], kind="stable")
            rows = np.sort(rows[order[: -(-m // eta)]])
            rounds.append((budget, rows))
            if len(rows) == 1:
                break
            budget *= eta
        return rounds


@mutant("successive_halving")
def rows_cut_out_in_place():
    """Writes minus infinity into the curves it was given."""

    def successive_halving(curves, eta):
        curves = np.asarray(curves)
        n, R = curves.shape
        rows, rounds, budget = np.arange(n), [], 1
        while budget <= R:
            m = len(rows)
            order = np.argsort(-curves[rows, budget - 1], kind="stable")
            rows = np.sort(rows[order[: -(-m // eta)]])
            curves[np.setdiff1d(np.arange(n), rows)] = -np.inf
            rounds.append((budget, rows))
            if len(rows) == 1:
                break
            budget *= eta
        return rounds


@mutant("successive_halving")
def scores_in_place_of_rows():
    """Gives the scores of those that stay."""

    def successive_halving(curves, eta):
        curves = np.asarray(curves, dtype=float)
        n, R = curves.shape
        rows, rounds, budget = np.arange(n), [], 1
        while budget <= R:
            m = len(rows)
            order = np.argsort(-curves[rows, budget - 1], kind="stable")
            rows = np.sort(rows[order[: -(-m // eta)]])
            rounds.append((budget, curves[rows, budget - 1]))
            if len(rows) == 1:
                break
            budget *= eta
        return rounds


@mutant("successive_halving")
def bool_mask():
    """A mask of n truth values in place of the rows."""

    def successive_halving(curves, eta):
        curves = np.asarray(curves, dtype=float)
        n, R = curves.shape
        rows, rounds, budget = np.arange(n), [], 1
        while budget <= R:
            m = len(rows)
            order = np.argsort(-curves[rows, budget - 1], kind="stable")
            rows = np.sort(rows[order[: -(-m // eta)]])
            rounds.append((budget, np.isin(np.arange(n), rows)))
            if len(rows) == 1:
                break
            budget *= eta
        return rounds
