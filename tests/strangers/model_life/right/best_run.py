"""Right solutions of `best_run`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("best_run")
def loop():
    """A loop with continue, as in the third hint."""

    def best_run(runs, metric, mode, **where):
        if mode not in ("max", "min"):
            raise ValueError(f"unknown mode {mode!r}")
        best_id, best_value = None, None
        for run in runs:
            if run["status"] != "FINISHED":
                continue
            if not all(name in run["params"] and run["params"][name] == value for name, value in where.items()):
                continue
            pairs = run["metrics"].get(metric, [])
            if not pairs or np.isnan(pairs[-1][1]):
                continue
            value = pairs[-1][1] if mode == "max" else -pairs[-1][1]
            if best_value is None or value > best_value:
                best_id, best_value = run["id"], value
        if best_value is None:
            raise ValueError("no run is left")
        return best_id


@variant("best_run")
def filter_then_max():
    """Candidates first, then max or min, which give the first of equals."""

    import math

    def best_run(runs, metric, mode, **where):
        if mode not in {"max", "min"}:
            raise ValueError("mode should be 'max' or 'min'")
        candidates = []
        for run in runs:
            curve = run["metrics"].get(metric)
            if run["status"] == "FINISHED" and curve and not math.isnan(curve[-1][1]):
                if all(key in run["params"] and run["params"][key] == val for key, val in where.items()):
                    candidates.append((run["id"], curve[-1][1]))
        if len(candidates) == 0:
            raise ValueError("nothing to choose from")
        choose = max if mode == "max" else min
        return choose(candidates, key=lambda pair: pair[1])[0]


@variant("best_run")
def stable_sort():
    """Sorts the runs that count; a stable sort keeps the first of equals in front."""

    def best_run(runs, metric, mode, **where):
        if mode != "max" and mode != "min":
            raise ValueError(mode)
        sign = {"max": -1, "min": 1}[mode]

        def counts(run):
            if run["status"] != "FINISHED":
                return False
            for name in where:
                if name not in run["params"]:
                    return False
                if run["params"][name] != where[name]:
                    return False
            if metric not in run["metrics"]:
                return False
            if len(run["metrics"][metric]) == 0:
                return False
            last = run["metrics"][metric][-1][1]
            return last == last

        left = sorted(filter(counts, runs), key=lambda run: sign * run["metrics"][metric][-1][1])
        if not left:
            raise ValueError("no run counts")
        return left[0]["id"]


@variant("best_run")
def argmax():
    """NumPy's argmax, which gives the first."""

    def best_run(runs, metric, mode, **where):
        if mode not in ["max", "min"]:
            raise ValueError("mode")
        ids, values = [], []
        for run in runs:
            pairs = run["metrics"].get(metric, [])
            suits = all(n in run["params"] and run["params"][n] == v for n, v in where.items())
            if suits and run["status"] == "FINISHED" and len(pairs) > 0:
                value = float(pairs[-1][1])
                if not np.isnan(value):
                    ids.append(run["id"])
                    values.append(value)
        if not ids:
            raise ValueError("no run left")
        place = np.argmax(values) if mode == "max" else np.argmin(values)
        return ids[int(place)]


@variant("best_run")
def goal_value_and_first_place():
    """Finds the best value, then the first run that has it; a sentinel stands for a missing parameter."""

    def best_run(runs, metric, mode, **where):
        if mode not in ("min", "max"):
            raise ValueError
        missing = object()
        values = {}
        order = []
        for place, run in enumerate(runs):
            if any(run["params"].get(k, missing) != v for k, v in where.items()):
                continue
            curve = run["metrics"].get(metric) or []
            if run["status"] == "FINISHED" and curve:
                step, value = curve[-1]
                if not np.isnan(value):
                    values[place] = value
                    order.append(place)
        if not order:
            raise ValueError(f"no finished run with {metric}")
        goal = max(values.values()) if mode == "max" else min(values.values())
        return runs[next(place for place in order if values[place] == goal)]["id"]


@variant("best_run")
def mejor_carrera():
    """Con nombres en español y una función de ayuda que devuelve None."""

    def ultimo_valor(run, metric):
        pares = run["metrics"].get(metric)
        if not pares:
            return None
        valor = pares[-1][1]
        return None if np.isnan(valor) else valor

    def best_run(runs, metric, mode, **where):
        if mode not in ("max", "min"):
            raise ValueError("modo desconocido: " + str(mode))
        mejor = None
        for run in runs:
            valor = ultimo_valor(run, metric)
            if valor is None or run["status"] != "FINISHED":
                continue
            if not all(k in run["params"] and run["params"][k] == v for k, v in where.items()):
                continue
            if mejor is None:
                mejor = (valor, run["id"])
            elif mode == "max" and valor > mejor[0]:
                mejor = (valor, run["id"])
            elif mode == "min" and valor < mejor[0]:
                mejor = (valor, run["id"])
        if mejor is None:
            raise ValueError("no queda ninguna")
        return mejor[1]


@variant("best_run")
def operators():
    """operator.gt and operator.lt."""

    import operator

    def best_run(runs, metric, mode, **where):
        try:
            better = {"max": operator.gt, "min": operator.lt}[mode]
        except KeyError:
            raise ValueError(f"mode {mode}") from None
        best = None
        for run in runs:
            try:
                value = run["metrics"][metric][-1][1]
                fits = all(run["params"][name] == wanted for name, wanted in where.items())
            except (KeyError, IndexError):
                continue
            if run["status"] != "FINISHED" or not fits or value != value:
                continue
            if best is None or better(value, best[1]):
                best = (run["id"], value)
        if best is None:
            raise ValueError("no run")
        return best[0]


@variant("best_run")
def backwards():
    """From the last run to the first, and equals take over."""

    def best_run(runs, metric, mode, **where):
        if mode not in ("max", "min"):
            raise ValueError("mode")
        factor = 1 if mode == "max" else -1
        winner, record = None, -float("inf")
        found = False
        for run in reversed(runs):
            if run["status"] != "FINISHED" or not run["metrics"].get(metric):
                continue
            if any(k not in run["params"] or run["params"][k] != v for k, v in where.items()):
                continue
            score = factor * run["metrics"][metric][-1][1]
            if not np.isnan(score) and score >= record:
                winner, record, found = run["id"], score, True
        if not found:
            raise ValueError("no run is left")
        return winner


@variant("best_run")
def comprehensions_one_after_the_other():
    """A list comprehension for each condition."""

    def best_run(runs, metric, mode, **where):
        if mode not in ("max", "min"):
            raise ValueError(mode)
        runs = [run for run in runs if run["status"] == "FINISHED"]
        for name, value in where.items():
            runs = [run for run in runs if name in run["params"] and run["params"][name] == value]
        runs = [run for run in runs if metric in run["metrics"] and run["metrics"][metric]]
        runs = [run for run in runs if not np.isnan(run["metrics"][metric][-1][1])]
        if not runs:
            raise ValueError("no run left")
        key = lambda run: run["metrics"][metric][-1][1]
        return max(runs, key=key)["id"] if mode == "max" else min(runs, key=key)["id"]


@variant("best_run")
def subset_of_items():
    """where's items must be part of the parameters' items."""

    def best_run(runs, metric, mode, **where):
        if mode not in ("max", "min"):
            raise ValueError("mode is neither max nor min")
        table = []
        for place, run in enumerate(runs):
            have = {**run["params"], **where} == run["params"]
            points = list(run["metrics"].get(metric, ()))
            if have and points and run["status"] == "FINISHED":
                last = points[-1][1]
                if not np.isnan(last):
                    table.append((-last if mode == "max" else last, place))
        if not table:
            raise ValueError("empty")
        return runs[min(table)[1]]["id"]


@variant("best_run")
def generator_of_pairs():
    """A generator of pairs and max with a default."""

    def best_run(runs, metric, mode, **where):
        if mode == "max":
            sign = 1.0
        elif mode == "min":
            sign = -1.0
        else:
            raise ValueError(f"{mode!r} is no mode")

        def scored():
            for run in runs:
                if run["status"] == "FINISHED" and all(
                    name in run["params"] and run["params"][name] == value for name, value in where.items()
                ):
                    for _, value in run["metrics"].get(metric, [])[-1:]:
                        if not np.isnan(value):
                            yield sign * value, run["id"]

        best = max(scored(), key=lambda pair: pair[0], default=None)
        if best is None:
            raise ValueError("no run fits")
        return best[1]


@variant("best_run")
def dataclass_of_candidates():
    """A dataclass that knows how to compare itself."""

    from dataclasses import dataclass

    @dataclass
    class Candidate:
        name: str
        score: float

        def beats(self, other, mode):
            return self.score > other.score if mode == "max" else self.score < other.score

    def best_run(runs, metric, mode, **where):
        if mode not in ("max", "min"):
            raise ValueError("mode")
        champion = None
        for run in runs:
            params, values = run["params"], run["metrics"].get(metric, [])
            if run["status"] != "FINISHED" or not values:
                continue
            if [k for k in where if k not in params or params[k] != where[k]]:
                continue
            candidate = Candidate(run["id"], values[-1][1])
            if np.isnan(candidate.score):
                continue
            if champion is None or candidate.beats(champion, mode):
                champion = candidate
        if champion is None:
            raise ValueError("no candidate")
        return champion.name
