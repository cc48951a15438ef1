"""Right solutions of `successive_halving`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("successive_halving")
def hint():
    """The third hint."""

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
            budget *= eta
        return rounds


@variant("successive_halving")
def sorted_with_key():
    """Pure Python: sorted keeps the order of equals."""

    import math

    def successive_halving(curves, eta):
        alive = list(range(len(curves)))
        longest = len(curves[0])
        budget = 1
        history = []
        while budget <= longest:
            ranking = sorted(alive, key=lambda i: -curves[i][budget - 1])
            alive = sorted(ranking[: math.ceil(len(alive) / eta)])
            history.append((budget, np.array(alive, dtype=int)))
            if len(alive) == 1:
                return history
            budget = budget * eta
        return history


@variant("successive_halving")
def pairs_score_and_row():
    """Sorts pairs (minus the score, row)."""

    def successive_halving(curves, eta):
        C = np.array(curves, dtype=float)
        inside = list(range(C.shape[0]))
        result = []
        budget = 1
        while True:
            pairs = sorted((-C[row, budget - 1], row) for row in inside)
            keep = (len(inside) + eta - 1) // eta
            inside = sorted(row for _, row in pairs[:keep])
            result.append((budget, np.array(inside)))
            budget *= eta
            if keep == 1 or budget > C.shape[1]:
                return result


@variant("successive_halving")
def lexsort():
    """lexsort by score, then by row."""

    def successive_halving(curves, eta):
        curves = np.asarray(curves, dtype=np.float64)
        rows = np.arange(curves.shape[0])
        out = []
        budget = 1
        while budget <= curves.shape[1]:
            scores = curves[rows, budget - 1]
            best_first = rows[np.lexsort((rows, -scores))]
            keep = int(np.ceil(len(rows) / eta))
            rows = np.sort(best_first[:keep])
            out.append((budget, rows))
            if rows.size == 1:
                break
            budget = budget * eta
        return out


@variant("successive_halving")
def recursion():
    """Each round calls the next one."""

    def successive_halving(curves, eta):
        curves = np.asarray(curves, dtype=float)

        def rounds(rows, budget):
            if budget > curves.shape[1]:
                return []
            order = np.argsort(-curves[rows, budget - 1], kind="mergesort")
            stay = np.sort(rows[order[: -(-rows.size // eta)]])
            if stay.size == 1:
                return [(budget, stay)]
            return [(budget, stay)] + rounds(stay, budget * eta)

        return rounds(np.arange(len(curves)), 1)


@variant("successive_halving")
def best_taken_one_by_one():
    """Takes the best again and again; argmax gives the first of equals."""

    def successive_halving(curves, eta):
        table = np.array(curves, dtype=float)
        n, R = table.shape
        rows = list(range(n))
        rounds = []
        budget = 1
        while budget <= R:
            left = rows.copy()
            chosen = []
            for _ in range(-(-len(rows) // eta)):
                best = left[int(np.argmax([table[r, budget - 1] for r in left]))]
                chosen.append(best)
                left.remove(best)
            rows = sorted(chosen)
            rounds.append((budget, np.array(rows, dtype=np.int64)))
            if len(rows) == 1:
                break
            budget *= eta
        return rounds


@variant("successive_halving")
def heap():
    """heapq.nlargest, which is as sorted in reverse and keeps the order of equals."""

    import heapq

    def successive_halving(curves, eta):
        rows, rounds, budget = list(range(len(curves))), [], 1
        while budget <= len(curves[0]):
            keep = -(-len(rows) // eta)
            rows = sorted(heapq.nlargest(keep, rows, key=lambda r: curves[r][budget - 1]))
            rounds.append((budget, np.array(rows)))
            if keep == 1:
                break
            budget *= eta
        return rounds


@variant("successive_halving")
def mascara():
    """Una máscara de los que siguen, y menos infinito para los demás."""

    def successive_halving(curves, eta):
        curvas = np.asarray(curves, dtype=float)
        n, R = curvas.shape
        dentro = np.ones(n, dtype=bool)
        rondas = []
        presupuesto = 1
        while presupuesto <= R:
            quedan = -(-int(dentro.sum()) // eta)
            candidatas = np.flatnonzero(dentro)
            orden = np.argsort(-curvas[candidatas, presupuesto - 1], kind="stable")
            dentro = np.zeros(n, dtype=bool)
            dentro[candidatas[orden[:quedan]]] = True
            rondas.append((presupuesto, np.flatnonzero(dentro)))
            if quedan == 1:
                break
            presupuesto *= eta
        return rondas


@variant("successive_halving")
def rank_of_each_row():
    """A row stays if fewer than so many are better than it."""

    def successive_halving(curves, eta):
        curves = np.asarray(curves, dtype=float)
        n, R = curves.shape
        rows, out, budget = list(range(n)), [], 1
        while budget <= R:
            keep = -(-len(rows) // eta)
            score = {row: curves[row, budget - 1] for row in rows}

            def better(row):
                return sum(score[o] > score[row] or (score[o] == score[row] and o < row) for o in rows)

            rows = [row for row in rows if better(row) < keep]
            out.append((budget, np.array(rows, dtype=int)))
            if len(rows) == 1:
                break
            budget *= eta
        return out


@variant("successive_halving")
def powers_in_a_for_loop():
    """Budgets beforehand; n over eta to the k, rounded up, is the same as rounding up each time."""

    def successive_halving(curves, eta):
        curves = np.array(curves, dtype=float, copy=True)
        n, R = curves.shape
        budgets = [1]
        while budgets[-1] * eta <= R:
            budgets.append(budgets[-1] * eta)
        rows = np.arange(n)
        result = []
        for k, budget in enumerate(budgets, start=1):
            count = -(-n // eta**k)
            order = (-curves[rows, budget - 1]).argsort(kind="stable")
            rows = np.array(sorted(rows[order][:count]))
            result.append((budget, rows))
            if count == 1:
                break
        return result


@variant("successive_halving")
def generator():
    """A generator of rounds."""

    def successive_halving(curves, eta):
        scores = np.asarray(curves, dtype=float).T

        def rounds():
            rows = np.arange(scores.shape[1])
            budget = 1
            while budget <= len(scores):
                order = np.argsort(-scores[budget - 1][rows], kind="stable")
                rows = np.sort(rows[order][: -(-len(rows) // eta)])
                yield budget, rows
                if len(rows) == 1:
                    return
                budget *= eta

        return list(rounds())


@variant("successive_halving")
def worst_removed():
    """Throws out the worst one until few enough are left; of equals the larger row goes."""

    def successive_halving(curves, eta):
        rows = list(range(len(curves)))
        rounds, budget = [], 1
        while budget <= len(curves[0]):
            target = -(-len(rows) // eta)
            while len(rows) > target:
                worst = min(rows, key=lambda r: (curves[r][budget - 1], -r))
                rows.remove(worst)
            rounds.append((budget, np.array(rows, dtype=int)))
            if len(rows) == 1:
                break
            budget *= eta
        return rounds


@variant("successive_halving")
def reversed_argsort_of_reversed():
    """Ascending stable sort of the reversed rows, read backwards."""

    def successive_halving(curves, eta):
        curves = np.asarray(curves, dtype=float)
        R = curves.shape[1]
        rows = np.arange(curves.shape[0])
        rounds = []
        b = 1
        while b <= R:
            backwards = rows[::-1]
            order = np.argsort(curves[backwards, b - 1], kind="stable")
            best = backwards[order][::-1]
            rows = np.sort(best[: (len(rows) - 1) // eta + 1])
            rounds.append((b, rows))
            if len(rows) <= 1:
                break
            b *= eta
        return rounds
