"""Wrong solutions of the unit on what happens around fit; each must lose points in its own, and only there."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant

# ------------------------------------------------------------------------------------------------ grid


@mutant("grid")
def walks_in_step():
    """The first values together, then the second ones: zip."""

    def grid(space):
        return [dict(zip(space, values)) for values in zip(*space.values())]


@mutant("grid")
def turns_the_first_wheel_fastest():
    """The first name changes fastest."""

    def grid(space):
        settings = [{}]
        for name, values in space.items():
            settings = [{**setting, name: value} for value in values for setting in settings]
        return settings


@mutant("grid")
def has_nothing_for_no_names():
    """Without names there is no combination at all."""

    def grid(space):
        from itertools import product

        return [dict(zip(space, values)) for values in product(*space.values())] if space else []


@mutant("grid")
def passes_over_empty_lists():
    """A name without values is left out."""

    def grid(space):
        settings = [{}]
        for name, values in space.items():
            if not values:
                continue
            settings = [{**setting, name: value} for setting in settings for value in values]
        return settings


@mutant("grid")
def sorts_the_names():
    """Names in the order of the alphabet."""

    def grid(space):
        settings = [{}]
        for name, values in sorted(space.items()):
            settings = [{**setting, name: value} for setting in settings for value in values]
        return settings


@mutant("grid")
def gives_tuples():
    """Values without their names."""

    def grid(space):
        from itertools import product

        return list(product(*space.values()))


@mutant("grid")
def fills_one_dict():
    """One dict, changed again and again: all combinations are the last one."""

    def grid(space):
        settings = [{}]
        for name, values in space.items():
            settings = [setting for setting in settings for _ in values]
            for setting, value in zip(settings, values * len(settings)):
                setting[name] = value
        return settings


@mutant("grid")
def changes_one_at_a_time():
    """Only one name differs from the first values."""

    def grid(space):
        if any(len(values) == 0 for values in space.values()):
            return []
        first = {name: values[0] for name, values in space.items()}
        return [first] + [{**first, name: value} for name, values in space.items() for value in values[1:]]


@mutant("grid")
def uses_up_the_space():
    """Names are taken out of the argument."""

    def grid(space):
        settings = [{}]
        while space:
            name = next(iter(space))
            values = space.pop(name)
            settings = [{**setting, name: value} for setting in settings for value in values]
        return settings


# --------------------------------------------------------------------------------------- sample_config


@mutant("sample_config")
def draws_rates_evenly():
    """Uniform in the rate, not in its logarithm: nearly all are large."""

    def sample_config(space, rng):
        setting = {}
        for name, choices in space.items():
            if isinstance(choices, list):
                setting[name] = choices[rng.integers(len(choices))]
            elif choices[0] == "log":
                setting[name] = float(rng.uniform(choices[1], choices[2]))
            else:
                setting[name] = int(rng.integers(choices[1], choices[2] + 1))
        return setting


@mutant("sample_config")
def leaves_out_the_last_integer():
    """high is never drawn."""

    def sample_config(space, rng):
        setting = {}
        for name, choices in space.items():
            if isinstance(choices, list):
                setting[name] = choices[rng.integers(len(choices))]
            elif choices[0] == "log":
                setting[name] = float(10 ** rng.uniform(np.log10(choices[1]), np.log10(choices[2])))
            else:
                setting[name] = int(rng.integers(choices[1], max(choices[2], choices[1] + 1)))
        return setting


@mutant("sample_config")
def forgets_the_power():
    """The exponent in place of the rate."""

    def sample_config(space, rng):
        setting = {}
        for name, choices in space.items():
            if isinstance(choices, list):
                setting[name] = choices[rng.integers(len(choices))]
            elif choices[0] == "log":
                setting[name] = float(rng.uniform(np.log10(choices[1]), np.log10(choices[2])))
            else:
                setting[name] = int(rng.integers(choices[1], choices[2] + 1))
        return setting


@mutant("sample_config")
def mixes_two_logarithms():
    """exp of a logarithm to base 10."""

    def sample_config(space, rng):
        setting = {}
        for name, choices in space.items():
            if isinstance(choices, list):
                setting[name] = choices[rng.integers(len(choices))]
            elif choices[0] == "log":
                setting[name] = float(np.e ** rng.uniform(np.log10(choices[1]), np.log10(choices[2])))
            else:
                setting[name] = int(rng.integers(choices[1], choices[2] + 1))
        return setting


@mutant("sample_config")
def starts_its_own_generator():
    """A generator of its own: every combination is the same."""

    def sample_config(space, rng):
        setting, rng = {}, np.random.default_rng(0)
        for name, choices in space.items():
            if isinstance(choices, list):
                setting[name] = choices[rng.integers(len(choices))]
            elif choices[0] == "log":
                setting[name] = float(10 ** rng.uniform(np.log10(choices[1]), np.log10(choices[2])))
            else:
                setting[name] = int(rng.integers(choices[1], choices[2] + 1))
        return setting


@mutant("sample_config")
def draws_from_the_world():
    """NumPy's global generator: nobody can repeat it."""

    def sample_config(space, rng):
        setting = {}
        for name, choices in space.items():
            if isinstance(choices, list):
                setting[name] = choices[np.random.randint(len(choices))]
            elif choices[0] == "log":
                setting[name] = float(10 ** np.random.uniform(np.log10(choices[1]), np.log10(choices[2])))
            else:
                setting[name] = int(np.random.randint(choices[1], choices[2] + 1))
        return setting


@mutant("sample_config")
def draws_once_more():
    """One more draw for each combination."""

    def sample_config(space, rng):
        setting = {}
        for name, choices in space.items():
            if isinstance(choices, list):
                setting[name] = choices[rng.integers(len(choices))]
            elif choices[0] == "log":
                setting[name] = float(10 ** rng.uniform(np.log10(choices[1]), np.log10(choices[2])))
            else:
                setting[name] = int(rng.integers(choices[1], choices[2] + 1))
        rng.random()
        return setting


@mutant("sample_config")
def draws_by_alphabet():
    """Draws in the order of the alphabet."""

    def sample_config(space, rng):
        setting = {}
        for name, choices in sorted(space.items()):
            if isinstance(choices, list):
                setting[name] = choices[rng.integers(len(choices))]
            elif choices[0] == "log":
                setting[name] = float(10 ** rng.uniform(np.log10(choices[1]), np.log10(choices[2])))
            else:
                setting[name] = int(rng.integers(choices[1], choices[2] + 1))
        return setting


@mutant("sample_config")
def never_takes_the_last_value():
    """The last value of a list is never drawn."""

    def sample_config(space, rng):
        setting = {}
        for name, choices in space.items():
            if isinstance(choices, list):
                setting[name] = choices[rng.integers(max(len(choices) - 1, 1))]
            elif choices[0] == "log":
                setting[name] = float(10 ** rng.uniform(np.log10(choices[1]), np.log10(choices[2])))
            else:
                setting[name] = int(rng.integers(choices[1], choices[2] + 1))
        return setting


@mutant("sample_config")
def rounds_the_exponent():
    """Whole powers of ten only."""

    def sample_config(space, rng):
        setting = {}
        for name, choices in space.items():
            if isinstance(choices, list):
                setting[name] = choices[rng.integers(len(choices))]
            elif choices[0] == "log":
                setting[name] = float(10.0 ** np.round(rng.uniform(np.log10(choices[1]), np.log10(choices[2]))))
            else:
                setting[name] = int(rng.integers(choices[1], choices[2] + 1))
        return setting


@mutant("sample_config")
def takes_the_first_value():
    """Lists are not drawn from."""

    def sample_config(space, rng):
        setting = {}
        for name, choices in space.items():
            if isinstance(choices, list):
                setting[name] = choices[0]
            elif choices[0] == "log":
                setting[name] = float(10 ** rng.uniform(np.log10(choices[1]), np.log10(choices[2])))
            else:
                setting[name] = int(rng.integers(choices[1], choices[2] + 1))
        return setting


# ---------------------------------------------------------------------------------- successive_halving


@mutant("successive_halving")
def rounds_down():
    """⌊m / eta⌋ stay, one at least."""

    def successive_halving(curves, eta):
        curves = np.asarray(curves, dtype=float)
        rows, budget, rounds = np.arange(len(curves)), 1, []
        while budget <= curves.shape[1]:
            order = np.argsort(-curves[rows, budget - 1], kind="stable")
            rows = np.sort(rows[order[: max(len(rows) // eta, 1)]])
            rounds.append((budget, rows))
            if len(rows) == 1:
                break
            budget *= eta
        return rounds


@mutant("successive_halving")
def keeps_the_worst():
    """The lowest scores stay."""

    def successive_halving(curves, eta):
        curves = np.asarray(curves, dtype=float)
        rows, budget, rounds = np.arange(len(curves)), 1, []
        while budget <= curves.shape[1]:
            order = np.argsort(curves[rows, budget - 1], kind="stable")
            rows = np.sort(rows[order[: -(-len(rows) // eta)]])
            rounds.append((budget, rows))
            if len(rows) == 1:
                break
            budget *= eta
        return rounds


@mutant("successive_halving")
def lets_all_rows_in_again():
    """Those that are out may come back."""

    def successive_halving(curves, eta):
        curves = np.asarray(curves, dtype=float)
        rows, budget, rounds = np.arange(len(curves)), 1, []
        while budget <= curves.shape[1]:
            order = np.argsort(-curves[:, budget - 1], kind="stable")
            rows = np.sort(order[: -(-len(rows) // eta)])
            rounds.append((budget, rows))
            if len(rows) == 1:
                break
            budget *= eta
        return rounds


@mutant("successive_halving")
def reads_one_column_too_far():
    """The score after one unit more."""

    def successive_halving(curves, eta):
        curves = np.asarray(curves, dtype=float)
        rows, budget, rounds = np.arange(len(curves)), 1, []
        while budget <= curves.shape[1]:
            order = np.argsort(-curves[rows, min(budget, curves.shape[1] - 1)], kind="stable")
            rows = np.sort(rows[order[: -(-len(rows) // eta)]])
            rounds.append((budget, rows))
            if len(rows) == 1:
                break
            budget *= eta
        return rounds


@mutant("successive_halving")
def goes_on_with_one():
    """It does not stop when one is left."""

    def successive_halving(curves, eta):
        curves = np.asarray(curves, dtype=float)
        rows, budget, rounds = np.arange(len(curves)), 1, []
        while budget <= curves.shape[1]:
            order = np.argsort(-curves[rows, budget - 1], kind="stable")
            rows = np.sort(rows[order[: -(-len(rows) // eta)]])
            rounds.append((budget, rows))
            budget *= eta
        return rounds


@mutant("successive_halving")
def stops_one_round_early():
    """The round that leaves one is not told."""

    def successive_halving(curves, eta):
        curves = np.asarray(curves, dtype=float)
        rows, budget, rounds = np.arange(len(curves)), 1, []
        while budget <= curves.shape[1]:
            order = np.argsort(-curves[rows, budget - 1], kind="stable")
            rows = np.sort(rows[order[: -(-len(rows) // eta)]])
            if len(rows) == 1:
                break
            rounds.append((budget, rows))
            budget *= eta
        return rounds


@mutant("successive_halving")
def adds_budgets():
    """Budgets 1, 1 + eta, 1 + 2·eta, …"""

    def successive_halving(curves, eta):
        curves = np.asarray(curves, dtype=float)
        rows, budget, rounds = np.arange(len(curves)), 1, []
        while budget <= curves.shape[1]:
            order = np.argsort(-curves[rows, budget - 1], kind="stable")
            rows = np.sort(rows[order[: -(-len(rows) // eta)]])
            rounds.append((budget, rows))
            if len(rows) == 1:
                break
            budget += eta
        return rounds


@mutant("successive_halving")
def keeps_the_order_of_scores():
    """Rows in the order of their scores."""

    def successive_halving(curves, eta):
        curves = np.asarray(curves, dtype=float)
        rows, budget, rounds = np.arange(len(curves)), 1, []
        while budget <= curves.shape[1]:
            order = np.argsort(-curves[rows, budget - 1], kind="stable")
            rows = rows[order[: -(-len(rows) // eta)]]
            rounds.append((budget, rows))
            if len(rows) == 1:
                break
            budget *= eta
        return rounds


@mutant("successive_halving")
def prefers_larger_rows():
    """Of equal scores the larger row stays."""

    def successive_halving(curves, eta):
        curves = np.asarray(curves, dtype=float)
        rows, budget, rounds = np.arange(len(curves)), 1, []
        while budget <= curves.shape[1]:
            order = np.argsort(curves[rows, budget - 1], kind="stable")[::-1]
            rows = np.sort(rows[order[: -(-len(rows) // eta)]])
            rounds.append((budget, rows))
            if len(rows) == 1:
                break
            budget *= eta
        return rounds


@mutant("successive_halving")
def counts_the_best_so_far():
    """The best score up to now, not the present one."""

    def successive_halving(curves, eta):
        curves = np.asarray(curves, dtype=float)
        curves = np.maximum.accumulate(curves, axis=1)
        rows, budget, rounds = np.arange(len(curves)), 1, []
        while budget <= curves.shape[1]:
            order = np.argsort(-curves[rows, budget - 1], kind="stable")
            rows = np.sort(rows[order[: -(-len(rows) // eta)]])
            rounds.append((budget, rows))
            if len(rows) == 1:
                break
            budget *= eta
        return rounds


@mutant("successive_halving")
def forgets_who_is_who():
    """Places among those left, not rows."""

    def successive_halving(curves, eta):
        curves = np.asarray(curves, dtype=float)
        rows, budget, rounds = np.arange(len(curves)), 1, []
        while budget <= curves.shape[1]:
            order = np.argsort(-curves[rows, budget - 1], kind="stable")
            rows = np.sort(order[: -(-len(rows) // eta)])
            rounds.append((budget, rows))
            if len(rows) == 1:
                break
            budget *= eta
        return rounds


@mutant("successive_halving")
def stops_before_the_end():
    """A budget of exactly R is not used."""

    def successive_halving(curves, eta):
        curves = np.asarray(curves, dtype=float)
        rows, budget, rounds = np.arange(len(curves)), 1, []
        while budget < max(curves.shape[1], 2):
            order = np.argsort(-curves[rows, budget - 1], kind="stable")
            rows = np.sort(rows[order[: -(-len(rows) // eta)]])
            rounds.append((budget, rows))
            if len(rows) == 1:
                break
            budget *= eta
        return rounds


@mutant("successive_halving")
def halves_always():
    """Half of them stay, whatever eta is."""

    def successive_halving(curves, eta):
        curves = np.asarray(curves, dtype=float)
        rows, budget, rounds = np.arange(len(curves)), 1, []
        while budget <= curves.shape[1]:
            order = np.argsort(-curves[rows, budget - 1], kind="stable")
            rows = np.sort(rows[order[: -(-len(rows) // 2)]])
            rounds.append((budget, rows))
            if len(rows) == 1:
                break
            budget *= eta
        return rounds


# ---------------------------------------------------------------------------------------------- smooth


@mutant("smooth")
def starts_at_zero():
    """No division: the curve begins near 0."""

    def smooth(values, weight):
        if not 0 <= weight < 1:
            raise ValueError(f"weight should be at least 0 and below 1, it is {weight}")
        values = np.asarray(values, dtype=float)
        average, count, smoothed = 0.0, 0, np.full(len(values), np.nan)
        for i, value in enumerate(values):
            if not np.isnan(value):
                average = weight * average + (1 - weight) * value
                count += 1
                smoothed[i] = average
        return smoothed


@mutant("smooth")
def swaps_the_weights():
    """weight on the new value."""

    def smooth(values, weight):
        if not 0 <= weight < 1:
            raise ValueError(f"weight should be at least 0 and below 1, it is {weight}")
        values = np.asarray(values, dtype=float)
        average, count, smoothed = 0.0, 0, np.full(len(values), np.nan)
        for i, value in enumerate(values):
            if not np.isnan(value):
                average = (1 - weight) * average + weight * value
                count += 1
                smoothed[i] = average / (1 - (1 - weight) ** count if weight else 1)
        return smoothed


@mutant("smooth")
def starts_with_the_first_value():
    """The average begins at the first value."""

    def smooth(values, weight):
        if not 0 <= weight < 1:
            raise ValueError(weight)
        average, smoothed = None, []
        for value in np.asarray(values, dtype=float):
            if not np.isnan(value):
                average = value if average is None else weight * average + (1 - weight) * value
            smoothed.append(np.nan if np.isnan(value) else average)
        return np.array(smoothed)


@mutant("smooth")
def is_spoiled_by_nan():
    """One NaN, and everything after it is NaN."""

    def smooth(values, weight):
        if not 0 <= weight < 1:
            raise ValueError(f"weight should be at least 0 and below 1, it is {weight}")
        values = np.asarray(values, dtype=float)
        average, count, smoothed = 0.0, 0, np.full(len(values), np.nan)
        for i, value in enumerate(values):
            average = weight * average + (1 - weight) * value
            count += 1
            smoothed[i] = average / (1 - weight**count)
        return smoothed


@mutant("smooth")
def counts_nan():
    """NaN counts as a step."""

    def smooth(values, weight):
        if not 0 <= weight < 1:
            raise ValueError(f"weight should be at least 0 and below 1, it is {weight}")
        values = np.asarray(values, dtype=float)
        average, count, smoothed = 0.0, 0, np.full(len(values), np.nan)
        for i, value in enumerate(values):
            count += 1
            if not np.isnan(value):
                average = weight * average + (1 - weight) * value
                smoothed[i] = average / (1 - weight**count)
        return smoothed


@mutant("smooth")
def fills_the_holes():
    """In the place of NaN stands the last average."""

    def smooth(values, weight):
        if not 0 <= weight < 1:
            raise ValueError(f"weight should be at least 0 and below 1, it is {weight}")
        values = np.asarray(values, dtype=float)
        average, count, smoothed = 0.0, 0, np.full(len(values), np.nan)
        for i, value in enumerate(values):
            if not np.isnan(value):
                average = weight * average + (1 - weight) * value
                count += 1
            smoothed[i] = average / (1 - weight**count) if count else np.nan
        return smoothed


@mutant("smooth")
def takes_weight_one():
    """weight 1 is not refused."""

    def smooth(values, weight):
        if not 0 <= weight <= 1:
            raise ValueError(f"weight should be at least 0 and below 1, it is {weight}")
        values = np.asarray(values, dtype=float)
        average, count, smoothed = 0.0, 0, np.full(len(values), np.nan)
        for i, value in enumerate(values):
            if not np.isnan(value):
                average = weight * average + (1 - weight) * value
                count += 1
                smoothed[i] = average / (1 - weight**count)
        return smoothed


@mutant("smooth")
def refuses_zero():
    """weight 0 is refused."""

    def smooth(values, weight):
        if not 0 < weight < 1:
            raise ValueError(f"weight should be at least 0 and below 1, it is {weight}")
        values = np.asarray(values, dtype=float)
        average, count, smoothed = 0.0, 0, np.full(len(values), np.nan)
        for i, value in enumerate(values):
            if not np.isnan(value):
                average = weight * average + (1 - weight) * value
                count += 1
                smoothed[i] = average / (1 - weight**count)
        return smoothed


@mutant("smooth")
def counts_from_zero():
    """The power is one too small."""

    def smooth(values, weight):
        if not 0 <= weight < 1:
            raise ValueError(f"weight should be at least 0 and below 1, it is {weight}")
        values = np.asarray(values, dtype=float)
        average, count, smoothed = 0.0, 0, np.full(len(values), np.nan)
        for i, value in enumerate(values):
            if not np.isnan(value):
                average = weight * average + (1 - weight) * value
                count += 1
                smoothed[i] = average / (1 - weight ** max(count - 1, 1))
        return smoothed


@mutant("smooth")
def feeds_back_the_answer():
    """The divided average goes into the next one."""

    def smooth(values, weight):
        if not 0 <= weight < 1:
            raise ValueError(f"weight should be at least 0 and below 1, it is {weight}")
        values = np.asarray(values, dtype=float)
        average, count, smoothed = 0.0, 0, np.full(len(values), np.nan)
        for i, value in enumerate(values):
            if not np.isnan(value):
                average = weight * average + (1 - weight) * value
                count += 1
                smoothed[i] = average = average / (1 - weight**count)
        return smoothed


@mutant("smooth")
def takes_negative_weights():
    """Weights below 0 are not refused."""

    def smooth(values, weight):
        if weight >= 1:
            raise ValueError(f"weight should be at least 0 and below 1, it is {weight}")
        values = np.asarray(values, dtype=float)
        average, count, smoothed = 0.0, 0, np.full(len(values), np.nan)
        for i, value in enumerate(values):
            if not np.isnan(value):
                average = weight * average + (1 - weight) * value
                count += 1
                smoothed[i] = average / (1 - weight**count)
        return smoothed


@mutant("smooth")
def averages_a_window():
    """The mean of all values so far, whatever the weight."""

    def smooth(values, weight):
        if not 0 <= weight < 1:
            raise ValueError(weight)
        values = np.asarray(values, dtype=float)
        return np.array([value if np.isnan(value) else np.nanmean(values[: i + 1]) for i, value in enumerate(values)])


@mutant("smooth")
def throws_nan_out():
    """The answer is shorter than the curve."""

    def smooth(values, weight):
        if not 0 <= weight < 1:
            raise ValueError(f"weight should be at least 0 and below 1, it is {weight}")
        values = np.asarray(values, dtype=float)
        average, count, smoothed = 0.0, 0, np.full(len(values), np.nan)
        for i, value in enumerate(values):
            if not np.isnan(value):
                average = weight * average + (1 - weight) * value
                count += 1
                smoothed[i] = average / (1 - weight**count)
        return smoothed[~np.isnan(smoothed)]


@mutant("smooth")
def smooths_in_place():
    """The argument becomes the answer."""

    def smooth(values, weight):
        if not 0 <= weight < 1:
            raise ValueError(f"weight should be at least 0 and below 1, it is {weight}")
        values = np.asarray(values, dtype=float)
        average, count, smoothed = 0.0, 0, values
        for i, value in enumerate(values):
            if not np.isnan(value):
                average = weight * average + (1 - weight) * value
                count += 1
                smoothed[i] = average / (1 - weight**count)
        return smoothed


# -------------------------------------------------------------------------------------------- best_run


@mutant("best_run")
def looks_at_the_first_value():
    """The first value counts."""

    def best_run(runs, metric, mode, **where):
        if mode not in ("max", "min"):
            raise ValueError(f"mode should be max or min, it is {mode!r}")
        best, winner = None, None
        for run in runs:
            pairs = run["metrics"].get(metric, [])
            fits = all(name in run["params"] and run["params"][name] == value for name, value in where.items())
            if run["status"] != "FINISHED" or not fits or not pairs or np.isnan(pairs[-1][1]):
                continue
            value = pairs[0][1] if mode == "max" else -pairs[0][1]
            if best is None or value > best:
                best, winner = value, run["id"]
        if best is None:
            raise ValueError(f"no finished run with {where} has a last value of {metric!r}")
        return winner


@mutant("best_run")
def looks_at_the_best_moment():
    """The largest value of a run counts, not its last one."""

    def best_run(runs, metric, mode, **where):
        if mode not in ("max", "min"):
            raise ValueError(f"mode should be max or min, it is {mode!r}")
        best, winner = None, None
        for run in runs:
            pairs = run["metrics"].get(metric, [])
            fits = all(name in run["params"] and run["params"][name] == value for name, value in where.items())
            if run["status"] != "FINISHED" or not fits or not pairs or np.isnan(pairs[-1][1]):
                continue
            value = max(v if mode == "max" else -v for _, v in pairs)
            if best is None or value > best:
                best, winner = value, run["id"]
        if best is None:
            raise ValueError(f"no finished run with {where} has a last value of {metric!r}")
        return winner


@mutant("best_run")
def takes_runs_that_failed():
    """Status makes no difference."""

    def best_run(runs, metric, mode, **where):
        if mode not in ("max", "min"):
            raise ValueError(f"mode should be max or min, it is {mode!r}")
        best, winner = None, None
        for run in runs:
            pairs = run["metrics"].get(metric, [])
            fits = all(name in run["params"] and run["params"][name] == value for name, value in where.items())
            if not fits or not pairs or np.isnan(pairs[-1][1]):
                continue
            value = pairs[-1][1] if mode == "max" else -pairs[-1][1]
            if best is None or value > best:
                best, winner = value, run["id"]
        if best is None:
            raise ValueError(f"no finished run with {where} has a last value of {metric!r}")
        return winner


@mutant("best_run")
def takes_runs_that_were_stopped():
    """Only FAILED is left out."""

    def best_run(runs, metric, mode, **where):
        if mode not in ("max", "min"):
            raise ValueError(f"mode should be max or min, it is {mode!r}")
        best, winner = None, None
        for run in runs:
            pairs = run["metrics"].get(metric, [])
            fits = all(name in run["params"] and run["params"][name] == value for name, value in where.items())
            if run["status"] == "FAILED" or not fits or not pairs or np.isnan(pairs[-1][1]):
                continue
            value = pairs[-1][1] if mode == "max" else -pairs[-1][1]
            if best is None or value > best:
                best, winner = value, run["id"]
        if best is None:
            raise ValueError(f"no finished run with {where} has a last value of {metric!r}")
        return winner


@mutant("best_run")
def lets_nan_win():
    """NaN first, and nothing is larger."""

    def best_run(runs, metric, mode, **where):
        if mode not in ("max", "min"):
            raise ValueError(f"mode should be max or min, it is {mode!r}")
        best, winner = None, None
        for run in runs:
            pairs = run["metrics"].get(metric, [])
            fits = all(name in run["params"] and run["params"][name] == value for name, value in where.items())
            if run["status"] != "FINISHED" or not fits or not pairs:
                continue
            value = pairs[-1][1] if mode == "max" else -pairs[-1][1]
            if best is None or value > best:
                best, winner = value, run["id"]
        if best is None:
            raise ValueError(f"no finished run with {where} has a last value of {metric!r}")
        return winner


@mutant("best_run")
def ignores_mode():
    """Always the largest."""

    def best_run(runs, metric, mode, **where):
        if mode not in ("max", "min"):
            raise ValueError(f"mode should be max or min, it is {mode!r}")
        best, winner = None, None
        for run in runs:
            pairs = run["metrics"].get(metric, [])
            fits = all(name in run["params"] and run["params"][name] == value for name, value in where.items())
            if run["status"] != "FINISHED" or not fits or not pairs or np.isnan(pairs[-1][1]):
                continue
            value = pairs[-1][1]
            if best is None or value > best:
                best, winner = value, run["id"]
        if best is None:
            raise ValueError(f"no finished run with {where} has a last value of {metric!r}")
        return winner


@mutant("best_run")
def takes_any_mode():
    """An unknown mode counts as min."""

    def best_run(runs, metric, mode, **where):
        best, winner = None, None
        for run in runs:
            pairs = run["metrics"].get(metric, [])
            fits = all(name in run["params"] and run["params"][name] == value for name, value in where.items())
            if run["status"] != "FINISHED" or not fits or not pairs or np.isnan(pairs[-1][1]):
                continue
            value = pairs[-1][1] if mode == "max" else -pairs[-1][1]
            if best is None or value > best:
                best, winner = value, run["id"]
        if best is None:
            raise ValueError(f"no finished run with {where} has a last value of {metric!r}")
        return winner


@mutant("best_run")
def ignores_where():
    """Parameters make no difference."""

    def best_run(runs, metric, mode, **where):
        if mode not in ("max", "min"):
            raise ValueError(f"mode should be max or min, it is {mode!r}")
        best, winner = None, None
        for run in runs:
            pairs = run["metrics"].get(metric, [])
            if run["status"] != "FINISHED" or not pairs or np.isnan(pairs[-1][1]):
                continue
            value = pairs[-1][1] if mode == "max" else -pairs[-1][1]
            if best is None or value > best:
                best, winner = value, run["id"]
        if best is None:
            raise ValueError(f"no finished run with {where} has a last value of {metric!r}")
        return winner


@mutant("best_run")
def needs_one_parameter_only():
    """One of the parameters is enough."""

    def best_run(runs, metric, mode, **where):
        if mode not in ("max", "min"):
            raise ValueError(f"mode should be max or min, it is {mode!r}")
        best, winner = None, None
        for run in runs:
            pairs = run["metrics"].get(metric, [])
            fits = not where or any(
                name in run["params"] and run["params"][name] == value for name, value in where.items()
            )
            if run["status"] != "FINISHED" or not fits or not pairs or np.isnan(pairs[-1][1]):
                continue
            value = pairs[-1][1] if mode == "max" else -pairs[-1][1]
            if best is None or value > best:
                best, winner = value, run["id"]
        if best is None:
            raise ValueError(f"no finished run with {where} has a last value of {metric!r}")
        return winner


@mutant("best_run")
def gives_none():
    """None if there is no run."""

    def best_run(runs, metric, mode, **where):
        if mode not in ("max", "min"):
            raise ValueError(f"mode should be max or min, it is {mode!r}")
        best, winner = None, None
        for run in runs:
            pairs = run["metrics"].get(metric, [])
            fits = all(name in run["params"] and run["params"][name] == value for name, value in where.items())
            if run["status"] != "FINISHED" or not fits or not pairs or np.isnan(pairs[-1][1]):
                continue
            value = pairs[-1][1] if mode == "max" else -pairs[-1][1]
            if best is None or value > best:
                best, winner = value, run["id"]
        return winner


@mutant("best_run")
def takes_the_last_of_equals():
    """Of equal values the last run."""

    def best_run(runs, metric, mode, **where):
        if mode not in ("max", "min"):
            raise ValueError(f"mode should be max or min, it is {mode!r}")
        best, winner = None, None
        for run in runs:
            pairs = run["metrics"].get(metric, [])
            fits = all(name in run["params"] and run["params"][name] == value for name, value in where.items())
            if run["status"] != "FINISHED" or not fits or not pairs or np.isnan(pairs[-1][1]):
                continue
            value = pairs[-1][1] if mode == "max" else -pairs[-1][1]
            if best is None or value >= best:
                best, winner = value, run["id"]
        if best is None:
            raise ValueError(f"no finished run with {where} has a last value of {metric!r}")
        return winner


@mutant("best_run")
def gives_the_run():
    """The run in place of its id."""

    def best_run(runs, metric, mode, **where):
        if mode not in ("max", "min"):
            raise ValueError(f"mode should be max or min, it is {mode!r}")
        best, winner = None, None
        for run in runs:
            pairs = run["metrics"].get(metric, [])
            fits = all(name in run["params"] and run["params"][name] == value for name, value in where.items())
            if run["status"] != "FINISHED" or not fits or not pairs or np.isnan(pairs[-1][1]):
                continue
            value = pairs[-1][1] if mode == "max" else -pairs[-1][1]
            if best is None or value > best:
                best, winner = value, run
        if best is None:
            raise ValueError(f"no finished run with {where} has a last value of {metric!r}")
        return winner


@mutant("best_run")
def looks_at_the_step():
    """Steps are compared, not values."""

    def best_run(runs, metric, mode, **where):
        if mode not in ("max", "min"):
            raise ValueError(f"mode should be max or min, it is {mode!r}")
        best, winner = None, None
        for run in runs:
            pairs = run["metrics"].get(metric, [])
            fits = all(name in run["params"] and run["params"][name] == value for name, value in where.items())
            if run["status"] != "FINISHED" or not fits or not pairs or np.isnan(pairs[-1][1]):
                continue
            value = pairs[-1][0] if mode == "max" else -pairs[-1][0]
            if best is None or value > best:
                best, winner = value, run["id"]
        if best is None:
            raise ValueError(f"no finished run with {where} has a last value of {metric!r}")
        return winner


@mutant("best_run")
def wants_every_metric():
    """A run without the metric is an error."""

    def best_run(runs, metric, mode, **where):
        if mode not in ("max", "min"):
            raise ValueError(f"mode should be max or min, it is {mode!r}")
        best, winner = None, None
        for run in runs:
            pairs = run["metrics"][metric]
            fits = all(name in run["params"] and run["params"][name] == value for name, value in where.items())
            if run["status"] != "FINISHED" or not fits or not pairs or np.isnan(pairs[-1][1]):
                continue
            value = pairs[-1][1] if mode == "max" else -pairs[-1][1]
            if best is None or value > best:
                best, winner = value, run["id"]
        if best is None:
            raise ValueError(f"no finished run with {where} has a last value of {metric!r}")
        return winner


# ----------------------------------------------------------------------------------------- fingerprint


@mutant("fingerprint")
def hashes_the_print():
    """What print shows: long arrays are shortened, digits cut."""

    def fingerprint(arrays):
        digest = hashlib.sha256()
        for array in arrays:
            kind = array.dtype.newbyteorder("<")
            digest.update(kind.str.encode() + str(array.shape).encode())
            digest.update(repr(array).encode())
        return digest.hexdigest()


@mutant("fingerprint")
def ignores_shape():
    """The shape is left out."""

    def fingerprint(arrays):
        digest = hashlib.sha256()
        for array in arrays:
            kind = array.dtype.newbyteorder("<")
            digest.update(kind.str.encode())
            digest.update(array.astype(kind).tobytes())
        return digest.hexdigest()


@mutant("fingerprint")
def ignores_the_kind():
    """The kind of number is left out."""

    def fingerprint(arrays):
        digest = hashlib.sha256()
        for array in arrays:
            kind = array.dtype.newbyteorder("<")
            digest.update(str(array.shape).encode())
            digest.update(array.astype(kind).tobytes())
        return digest.hexdigest()


@mutant("fingerprint")
def reads_memory_as_it_lies():
    """Column by column where it is stored so."""

    def fingerprint(arrays):
        digest = hashlib.sha256()
        for array in arrays:
            kind = array.dtype.newbyteorder("<")
            digest.update(kind.str.encode() + str(array.shape).encode())
            digest.update(array.astype(kind).tobytes(order="A"))
        return digest.hexdigest()


@mutant("fingerprint")
def keeps_the_order_of_bytes():
    """Bytes as they are stored."""

    def fingerprint(arrays):
        digest = hashlib.sha256()
        for array in arrays:
            kind = array.dtype.newbyteorder("<")
            digest.update(kind.str.encode() + str(array.shape).encode())
            digest.update(array.tobytes())
        return digest.hexdigest()


@mutant("fingerprint")
def names_the_order_of_bytes():
    """The name of the kind as it is stored."""

    def fingerprint(arrays):
        digest = hashlib.sha256()
        for array in arrays:
            kind = array.dtype.newbyteorder("<")
            digest.update(array.dtype.str.encode() + str(array.shape).encode())
            digest.update(array.astype(kind).tobytes())
        return digest.hexdigest()


@mutant("fingerprint")
def sorts_the_arrays():
    """The order of the arrays is lost."""

    def fingerprint(arrays):
        digest = hashlib.sha256()
        for array in sorted(arrays, key=lambda array: (array.size, str(array.shape), array.tobytes())):
            kind = array.dtype.newbyteorder("<")
            digest.update(kind.str.encode() + str(array.shape).encode())
            digest.update(array.astype(kind).tobytes())
        return digest.hexdigest()


@mutant("fingerprint")
def rounds_to_float32():
    """Everything as float32."""

    def fingerprint(arrays):
        digest = hashlib.sha256()
        for array in arrays:
            kind = np.dtype("<f4")
            digest.update(kind.str.encode() + str(array.shape).encode())
            digest.update(array.astype(kind).tobytes())
        return digest.hexdigest()


@mutant("fingerprint")
def uses_another_hash():
    """MD5, filled up."""

    def fingerprint(arrays):
        digest = hashlib.sha256()
        for array in arrays:
            kind = array.dtype.newbyteorder("<")
            digest.update(kind.str.encode() + str(array.shape).encode())
            digest.update(array.astype(kind).tobytes())
        return hashlib.md5(digest.digest()).hexdigest() * 2


@mutant("fingerprint")
def gives_bytes():
    """Bytes in place of digits."""

    def fingerprint(arrays):
        digest = hashlib.sha256()
        for array in arrays:
            kind = array.dtype.newbyteorder("<")
            digest.update(kind.str.encode() + str(array.shape).encode())
            digest.update(array.astype(kind).tobytes())
        return digest.digest()


@mutant("fingerprint")
def hashes_only_the_last():
    """A new hash for each array."""

    def fingerprint(arrays):
        digest = hashlib.sha256()
        for array in arrays:
            digest = hashlib.sha256()
            kind = array.dtype.newbyteorder("<")
            digest.update(kind.str.encode() + str(array.shape).encode())
            digest.update(array.astype(kind).tobytes())
        return digest.hexdigest()


@mutant("fingerprint")
def uses_pythons_hash():
    """hash() of the bytes: another one in every process."""

    def fingerprint(arrays):
        digest = hashlib.sha256()
        for array in arrays:
            kind = array.dtype.newbyteorder("<")
            digest.update(kind.str.encode() + str(array.shape).encode())
            digest.update(array.astype(kind).tobytes())
        return f"{abs(hash(digest.digest())):064x}"


@mutant("fingerprint")
def names_kinds_by_words():
    """float32 in place of <f4."""

    def fingerprint(arrays):
        digest = hashlib.sha256()
        for array in arrays:
            kind = array.dtype.newbyteorder("<")
            digest.update(kind.name.encode() + str(array.shape).encode())
            digest.update(array.astype(kind).tobytes())
        return digest.hexdigest()


@mutant("fingerprint")
def writes_big_end_first():
    """Big-endian."""

    def fingerprint(arrays):
        digest = hashlib.sha256()
        for array in arrays:
            kind = array.dtype.newbyteorder(">")
            digest.update(kind.str.encode() + str(array.shape).encode())
            digest.update(array.astype(kind).tobytes())
        return digest.hexdigest()


# --------------------------------------------------------------------------------------------- promote


@mutant("promote")
def has_two_in_production():
    """The former stays in production."""

    def promote(registry, name, version, stage):
        if stage not in ("None", "Staging", "Production", "Archived"):
            raise ValueError(f"unknown stage {stage!r}")
        if version not in [entry["version"] for entry in registry.get(name, [])]:
            raise ValueError(f"there is no version {version} of {name!r}")
        new = {key: [dict(entry) for entry in entries] for key, entries in registry.items()}
        for entry in new[name]:
            if entry["version"] == version:
                entry["stage"] = stage
        return new


@mutant("promote")
def changes_the_registry():
    """The registry given is changed."""

    def promote(registry, name, version, stage):
        if stage not in ("None", "Staging", "Production", "Archived"):
            raise ValueError(f"unknown stage {stage!r}")
        if version not in [entry["version"] for entry in registry.get(name, [])]:
            raise ValueError(f"there is no version {version} of {name!r}")
        new = registry
        for entry in new[name]:
            if entry["version"] == version:
                entry["stage"] = stage
            elif stage == "Production" and entry["stage"] == "Production":
                entry["stage"] = "Archived"
        return new


@mutant("promote")
def copies_the_outside_only():
    """dict(registry): the entries are the same."""

    def promote(registry, name, version, stage):
        if stage not in ("None", "Staging", "Production", "Archived"):
            raise ValueError(f"unknown stage {stage!r}")
        if version not in [entry["version"] for entry in registry.get(name, [])]:
            raise ValueError(f"there is no version {version} of {name!r}")
        new = dict(registry)
        for entry in new[name]:
            if entry["version"] == version:
                entry["stage"] = stage
            elif stage == "Production" and entry["stage"] == "Production":
                entry["stage"] = "Archived"
        return new


@mutant("promote")
def archives_everything_else():
    """All other versions are archived."""

    def promote(registry, name, version, stage):
        if stage not in ("None", "Staging", "Production", "Archived"):
            raise ValueError(f"unknown stage {stage!r}")
        if version not in [entry["version"] for entry in registry.get(name, [])]:
            raise ValueError(f"there is no version {version} of {name!r}")
        new = {key: [dict(entry) for entry in entries] for key, entries in registry.items()}
        for entry in new[name]:
            if entry["version"] == version:
                entry["stage"] = stage
            elif stage == "Production":
                entry["stage"] = "Archived"
        return new


@mutant("promote")
def archives_on_any_move():
    """The one in production is archived whatever the stage."""

    def promote(registry, name, version, stage):
        if stage not in ("None", "Staging", "Production", "Archived"):
            raise ValueError(f"unknown stage {stage!r}")
        if version not in [entry["version"] for entry in registry.get(name, [])]:
            raise ValueError(f"there is no version {version} of {name!r}")
        new = {key: [dict(entry) for entry in entries] for key, entries in registry.items()}
        for entry in new[name]:
            if entry["version"] == version:
                entry["stage"] = stage
            elif entry["stage"] == "Production":
                entry["stage"] = "Archived"
        return new


@mutant("promote")
def makes_room_in_staging():
    """One version only in staging, too."""

    def promote(registry, name, version, stage):
        if stage not in ("None", "Staging", "Production", "Archived"):
            raise ValueError(f"unknown stage {stage!r}")
        if version not in [entry["version"] for entry in registry.get(name, [])]:
            raise ValueError(f"there is no version {version} of {name!r}")
        new = {key: [dict(entry) for entry in entries] for key, entries in registry.items()}
        for entry in new[name]:
            if entry["version"] == version:
                entry["stage"] = stage
            elif stage in ("Production", "Staging") and entry["stage"] == stage:
                entry["stage"] = "Archived"
        return new


@mutant("promote")
def sends_the_former_to_none():
    """The former has no stage."""

    def promote(registry, name, version, stage):
        if stage not in ("None", "Staging", "Production", "Archived"):
            raise ValueError(f"unknown stage {stage!r}")
        if version not in [entry["version"] for entry in registry.get(name, [])]:
            raise ValueError(f"there is no version {version} of {name!r}")
        new = {key: [dict(entry) for entry in entries] for key, entries in registry.items()}
        for entry in new[name]:
            if entry["version"] == version:
                entry["stage"] = stage
            elif stage == "Production" and entry["stage"] == "Production":
                entry["stage"] = "None"
        return new


@mutant("promote")
def archives_what_stays():
    """What is promoted again is archived."""

    def promote(registry, name, version, stage):
        if stage not in ("None", "Staging", "Production", "Archived"):
            raise ValueError(f"unknown stage {stage!r}")
        if version not in [entry["version"] for entry in registry.get(name, [])]:
            raise ValueError(f"there is no version {version} of {name!r}")
        new = {key: [dict(entry) for entry in entries] for key, entries in registry.items()}
        for entry in new[name]:
            if stage == entry["stage"] == "Production":
                entry["stage"] = "Archived"
            elif entry["version"] == version:
                entry["stage"] = stage
        return new


@mutant("promote")
def takes_any_stage():
    """Stages are not looked at."""

    def promote(registry, name, version, stage):
        if version not in [entry["version"] for entry in registry.get(name, [])]:
            raise ValueError(f"there is no version {version} of {name!r}")
        new = {key: [dict(entry) for entry in entries] for key, entries in registry.items()}
        for entry in new[name]:
            if entry["version"] == version:
                entry["stage"] = stage
            elif stage == "Production" and entry["stage"] == "Production":
                entry["stage"] = "Archived"
        return new


@mutant("promote")
def takes_any_version():
    """An unknown version changes nothing."""

    def promote(registry, name, version, stage):
        if stage not in ("None", "Staging", "Production", "Archived"):
            raise ValueError(f"unknown stage {stage!r}")
        if name not in registry:
            raise ValueError(name)
        new = {key: [dict(entry) for entry in entries] for key, entries in registry.items()}
        for entry in new[name]:
            if entry["version"] == version:
                entry["stage"] = stage
            elif stage == "Production" and entry["stage"] == "Production":
                entry["stage"] = "Archived"
        return new


@mutant("promote")
def raises_key_error():
    """An unknown name is a KeyError."""

    def promote(registry, name, version, stage):
        if stage not in ("None", "Staging", "Production", "Archived"):
            raise ValueError(f"unknown stage {stage!r}")
        if version not in [entry["version"] for entry in registry[name]]:
            raise ValueError(f"there is no version {version} of {name!r}")
        new = {key: [dict(entry) for entry in entries] for key, entries in registry.items()}
        for entry in new[name]:
            if entry["version"] == version:
                entry["stage"] = stage
            elif stage == "Production" and entry["stage"] == "Production":
                entry["stage"] = "Archived"
        return new


@mutant("promote")
def takes_versions_for_places():
    """Version v is the v-th of the list."""

    def promote(registry, name, version, stage):
        if stage not in ("None", "Staging", "Production", "Archived"):
            raise ValueError(f"unknown stage {stage!r}")
        if version not in [entry["version"] for entry in registry.get(name, [])]:
            raise ValueError(f"there is no version {version} of {name!r}")
        new = {key: [dict(entry) for entry in entries] for key, entries in registry.items()}
        for entry in new[name]:
            if entry is new[name][version - 1]:
                entry["stage"] = stage
            elif stage == "Production" and entry["stage"] == "Production":
                entry["stage"] = "Archived"
        return new


@mutant("promote")
def looks_at_other_names():
    """The former of every name is archived."""

    def promote(registry, name, version, stage):
        if stage not in ("None", "Staging", "Production", "Archived"):
            raise ValueError(f"unknown stage {stage!r}")
        if version not in [entry["version"] for entry in registry.get(name, [])]:
            raise ValueError(f"there is no version {version} of {name!r}")
        new = {key: [dict(entry) for entry in entries] for key, entries in registry.items()}
        for key, entry in [(k, entry) for k in new for entry in new[k]]:
            if key == name and entry["version"] == version:
                entry["stage"] = stage
            elif stage == "Production" and entry["stage"] == "Production":
                entry["stage"] = "Archived"
        return new


@mutant("promote")
def forgets_other_names():
    """Only this name is in the new registry."""

    def promote(registry, name, version, stage):
        if stage not in ("None", "Staging", "Production", "Archived"):
            raise ValueError(f"unknown stage {stage!r}")
        if version not in [entry["version"] for entry in registry.get(name, [])]:
            raise ValueError(f"there is no version {version} of {name!r}")
        new = {key: [dict(entry) for entry in entries] for key, entries in registry.items()}
        for entry in new[name]:
            if entry["version"] == version:
                entry["stage"] = stage
            elif stage == "Production" and entry["stage"] == "Production":
                entry["stage"] = "Archived"
        return {name: new[name]}


@mutant("promote")
def moves_it_to_the_end():
    """The version goes to the end of the list."""

    def promote(registry, name, version, stage):
        if stage not in ("None", "Staging", "Production", "Archived"):
            raise ValueError(f"unknown stage {stage!r}")
        if version not in [entry["version"] for entry in registry.get(name, [])]:
            raise ValueError(f"there is no version {version} of {name!r}")
        new = {key: [dict(entry) for entry in entries] for key, entries in registry.items()}
        for entry in new[name]:
            if entry["version"] == version:
                entry["stage"] = stage
            elif stage == "Production" and entry["stage"] == "Production":
                entry["stage"] = "Archived"
        new[name].sort(key=lambda entry: entry["version"] == version)
        return new


# ----------------------------------------------------------------------------------------- graph_edges


@mutant("graph_edges")
def turns_edges_around():
    """From the target to the source."""

    def graph_edges(config):
        layers = config["layers"]
        names = [layer["config"]["name"] for layer in layers]
        if "input_layers" not in config:
            return list(zip(names[1:], names[:-1]))

        def sources(part):
            if isinstance(part, dict) and part.get("class_name") == "__keras_tensor__":
                return [part["config"]["keras_history"][0]]
            inside = part.values() if isinstance(part, dict) else part if isinstance(part, (list, tuple)) else []
            return [name for value in inside for name in sources(value)]

        edges = []
        for name, layer in zip(names, layers):
            for node in layer["inbound_nodes"]:
                edges += [(name, source) for source in sources(node["args"]) + sources(node["kwargs"])]
        return edges


@mutant("graph_edges")
def takes_the_first_tensor_only():
    """Of several inputs the first one."""

    def graph_edges(config):
        layers = config["layers"]
        names = [layer["config"]["name"] for layer in layers]
        if "input_layers" not in config:
            return list(zip(names[:-1], names[1:]))

        def sources(part):
            if isinstance(part, dict) and part.get("class_name") == "__keras_tensor__":
                return [part["config"]["keras_history"][0]]
            inside = part.values() if isinstance(part, dict) else part if isinstance(part, (list, tuple)) else []
            return [name for value in inside for name in sources(value)]

        edges = []
        for name, layer in zip(names, layers):
            for node in layer["inbound_nodes"]:
                edges += [(source, name) for source in (sources(node["args"]) + sources(node["kwargs"]))[:1]]
        return edges


@mutant("graph_edges")
def does_not_look_into_lists():
    """Tensors in a list, as Add has them, are missed."""

    def graph_edges(config):
        layers = config["layers"]
        names = [layer["config"]["name"] for layer in layers]
        if "input_layers" not in config:
            return list(zip(names[:-1], names[1:]))

        def sources(part):
            if isinstance(part, dict) and part.get("class_name") == "__keras_tensor__":
                return [part["config"]["keras_history"][0]]
            inside = part.values() if isinstance(part, dict) else part if isinstance(part, tuple) else []
            return [name for value in inside for name in sources(value)]

        edges = []
        for name, layer in zip(names, layers):
            for node in layer["inbound_nodes"]:
                edges += [(source, name) for source in sources(node["args"]) + sources(node["kwargs"])]
        return edges


@mutant("graph_edges")
def overlooks_kwargs():
    """Tensors given by name are missed."""

    def graph_edges(config):
        layers = config["layers"]
        names = [layer["config"]["name"] for layer in layers]
        if "input_layers" not in config:
            return list(zip(names[:-1], names[1:]))

        def sources(part):
            if isinstance(part, dict) and part.get("class_name") == "__keras_tensor__":
                return [part["config"]["keras_history"][0]]
            inside = part.values() if isinstance(part, dict) else part if isinstance(part, (list, tuple)) else []
            return [name for value in inside for name in sources(value)]

        edges = []
        for name, layer in zip(names, layers):
            for node in layer["inbound_nodes"]:
                edges += [(source, name) for source in sources(node["args"])]
        return edges


@mutant("graph_edges")
def takes_the_first_call_only():
    """A layer that is called twice has one call's edges."""

    def graph_edges(config):
        layers = config["layers"]
        names = [layer["config"]["name"] for layer in layers]
        if "input_layers" not in config:
            return list(zip(names[:-1], names[1:]))

        def sources(part):
            if isinstance(part, dict) and part.get("class_name") == "__keras_tensor__":
                return [part["config"]["keras_history"][0]]
            inside = part.values() if isinstance(part, dict) else part if isinstance(part, (list, tuple)) else []
            return [name for value in inside for name in sources(value)]

        edges = []
        for name, layer in zip(names, layers):
            for node in layer["inbound_nodes"][:1]:
                edges += [(source, name) for source in sources(node["args"]) + sources(node["kwargs"])]
        return edges


@mutant("graph_edges")
def takes_every_model_for_a_chain():
    """Each layer follows the one before it, always."""

    def graph_edges(config):
        layers = config["layers"]
        names = [layer["config"]["name"] for layer in layers]
        return list(zip(names[:-1], names[1:]))


@mutant("graph_edges")
def leaves_out_the_input():
    """The first layer of a chain is left out."""

    def graph_edges(config):
        layers = config["layers"]
        names = [layer["config"]["name"] for layer in layers]
        if "input_layers" not in config:
            return list(zip(names[1:-1], names[2:]))

        def sources(part):
            if isinstance(part, dict) and part.get("class_name") == "__keras_tensor__":
                return [part["config"]["keras_history"][0]]
            inside = part.values() if isinstance(part, dict) else part if isinstance(part, (list, tuple)) else []
            return [name for value in inside for name in sources(value)]

        edges = []
        for name, layer in zip(names, layers):
            for node in layer["inbound_nodes"]:
                edges += [(source, name) for source in sources(node["args"]) + sources(node["kwargs"])]
        return edges


@mutant("graph_edges")
def tells_every_pair_once():
    """A tensor that is given twice is one edge."""

    def graph_edges(config):
        layers = config["layers"]
        names = [layer["config"]["name"] for layer in layers]
        if "input_layers" not in config:
            return list(zip(names[:-1], names[1:]))

        def sources(part):
            if isinstance(part, dict) and part.get("class_name") == "__keras_tensor__":
                return [part["config"]["keras_history"][0]]
            inside = part.values() if isinstance(part, dict) else part if isinstance(part, (list, tuple)) else []
            return [name for value in inside for name in sources(value)]

        edges = []
        for name, layer in zip(names, layers):
            for node in layer["inbound_nodes"]:
                edges += [(source, name) for source in sources(node["args"]) + sources(node["kwargs"])]
        return list(dict.fromkeys(edges))


@mutant("graph_edges")
def sorts_by_name():
    """In the order of the alphabet."""

    def graph_edges(config):
        layers = config["layers"]
        names = [layer["config"]["name"] for layer in layers]
        if "input_layers" not in config:
            return list(zip(names[:-1], names[1:]))

        def sources(part):
            if isinstance(part, dict) and part.get("class_name") == "__keras_tensor__":
                return [part["config"]["keras_history"][0]]
            inside = part.values() if isinstance(part, dict) else part if isinstance(part, (list, tuple)) else []
            return [name for value in inside for name in sources(value)]

        edges = []
        for name, layer in zip(names, layers):
            for node in layer["inbound_nodes"]:
                edges += [(source, name) for source in sources(node["args"]) + sources(node["kwargs"])]
        return sorted(edges)


@mutant("graph_edges")
def puts_kwargs_first():
    """Tensors given by name come first."""

    def graph_edges(config):
        layers = config["layers"]
        names = [layer["config"]["name"] for layer in layers]
        if "input_layers" not in config:
            return list(zip(names[:-1], names[1:]))

        def sources(part):
            if isinstance(part, dict) and part.get("class_name") == "__keras_tensor__":
                return [part["config"]["keras_history"][0]]
            inside = part.values() if isinstance(part, dict) else part if isinstance(part, (list, tuple)) else []
            return [name for value in inside for name in sources(value)]

        edges = []
        for name, layer in zip(names, layers):
            for node in layer["inbound_nodes"]:
                edges += [(source, name) for source in sources(node["kwargs"]) + sources(node["args"])]
        return edges


@mutant("graph_edges")
def knows_no_chain():
    """A Sequential model has no edges."""

    def graph_edges(config):
        layers = config["layers"]
        names = [layer["config"]["name"] for layer in layers]
        if "input_layers" not in config:
            return []

        def sources(part):
            if isinstance(part, dict) and part.get("class_name") == "__keras_tensor__":
                return [part["config"]["keras_history"][0]]
            inside = part.values() if isinstance(part, dict) else part if isinstance(part, (list, tuple)) else []
            return [name for value in inside for name in sources(value)]

        edges = []
        for name, layer in zip(names, layers):
            for node in layer["inbound_nodes"]:
                edges += [(source, name) for source in sources(node["args"]) + sources(node["kwargs"])]
        return edges


@mutant("graph_edges")
def goes_round_in_a_ring():
    """The last layer leads to the first."""

    def graph_edges(config):
        layers = config["layers"]
        names = [layer["config"]["name"] for layer in layers]
        if "input_layers" not in config:
            return list(zip(names, names[1:] + names[:1]))

        def sources(part):
            if isinstance(part, dict) and part.get("class_name") == "__keras_tensor__":
                return [part["config"]["keras_history"][0]]
            inside = part.values() if isinstance(part, dict) else part if isinstance(part, (list, tuple)) else []
            return [name for value in inside for name in sources(value)]

        edges = []
        for name, layer in zip(names, layers):
            for node in layer["inbound_nodes"]:
                edges += [(source, name) for source in sources(node["args"]) + sources(node["kwargs"])]
        return edges


@mutant("graph_edges")
def gives_numbers():
    """Places of the layers, not their names."""

    def graph_edges(config):
        layers = config["layers"]
        names = list(range(len(layers)))
        if "input_layers" not in config:
            return list(zip(names[:-1], names[1:]))

        def sources(part):
            if isinstance(part, dict) and part.get("class_name") == "__keras_tensor__":
                return [part["config"]["keras_history"][0]]
            inside = part.values() if isinstance(part, dict) else part if isinstance(part, (list, tuple)) else []
            return [name for value in inside for name in sources(value)]

        edges = []
        for name, layer in zip(names, layers):
            for node in layer["inbound_nodes"]:
                edges += [(source, name) for source in sources(node["args"]) + sources(node["kwargs"])]
        return edges


# ------------------------------------------------------------------------------------------ plot_boxes


@mutant("plot_boxes")
def swaps_height_and_depth():
    """Height and depth are exchanged."""

    def plot_boxes(shapes):
        boxes = []
        for shape in shapes:
            H, W, C = shape if len(shape) == 3 else (1, 1, shape[0])
            first = shapes[0][0] if len(shapes[0]) == 3 else 1
            boxes.append((round(1 + float(np.log2(C)), 1), round(40 * W / first, 1), round(40 * H / first, 1)))
        return boxes


@mutant("plot_boxes")
def measures_by_the_layer_before():
    """Each is measured by the shape before it."""

    def plot_boxes(shapes):
        boxes = []
        for shape in shapes:
            before = shapes[max(len(boxes) - 1, 0)]
            H, W, C = shape if len(shape) == 3 else (1, 1, shape[0])
            first = before[0] if len(before) == 3 else 1
            boxes.append((round(1 + float(np.log2(C)), 1), round(40 * H / first, 1), round(40 * W / first, 1)))
        return boxes


@mutant("plot_boxes")
def does_not_add_one():
    """log2 C: one channel is flat."""

    def plot_boxes(shapes):
        boxes = []
        for shape in shapes:
            H, W, C = shape if len(shape) == 3 else (1, 1, shape[0])
            first = shapes[0][0] if len(shapes[0]) == 3 else 1
            boxes.append((round(float(np.log2(C)), 1), round(40 * H / first, 1), round(40 * W / first, 1)))
        return boxes


@mutant("plot_boxes")
def takes_the_natural_logarithm():
    """ln C."""

    def plot_boxes(shapes):
        boxes = []
        for shape in shapes:
            H, W, C = shape if len(shape) == 3 else (1, 1, shape[0])
            first = shapes[0][0] if len(shapes[0]) == 3 else 1
            boxes.append((round(1 + float(np.log(C)), 1), round(40 * H / first, 1), round(40 * W / first, 1)))
        return boxes


@mutant("plot_boxes")
def is_as_wide_as_it_has_channels():
    """C as it is."""

    def plot_boxes(shapes):
        boxes = []
        for shape in shapes:
            H, W, C = shape if len(shape) == 3 else (1, 1, shape[0])
            first = shapes[0][0] if len(shapes[0]) == 3 else 1
            boxes.append((round(float(C), 1), round(40 * H / first, 1), round(40 * W / first, 1)))
        return boxes


@mutant("plot_boxes")
def makes_rows_tall():
    """A row of n is n high."""

    def plot_boxes(shapes):
        boxes = []
        for shape in shapes:
            H, W, C = shape if len(shape) == 3 else (shape[0], 1, 1)
            first = shapes[0][0] if len(shapes[0]) == 3 else 1
            boxes.append((round(1 + float(np.log2(C)), 1), round(40 * H / first, 1), round(40 * W / first, 1)))
        return boxes


@mutant("plot_boxes")
def rounds_to_whole_numbers():
    """Small boxes vanish."""

    def plot_boxes(shapes):
        boxes = []
        for shape in shapes:
            H, W, C = shape if len(shape) == 3 else (1, 1, shape[0])
            first = shapes[0][0] if len(shapes[0]) == 3 else 1
            boxes.append((round(1 + float(np.log2(C))), round(40 * H / first), round(40 * W / first)))
        return boxes


@mutant("plot_boxes")
def has_a_fixed_picture():
    """Measured by 224, whatever comes first."""

    def plot_boxes(shapes):
        boxes = []
        for shape in shapes:
            H, W, C = shape if len(shape) == 3 else (1, 1, shape[0])
            first = 224
            boxes.append((round(1 + float(np.log2(C)), 1), round(40 * H / first, 1), round(40 * W / first, 1)))
        return boxes


@mutant("plot_boxes")
def scales_each_side_by_its_own():
    """Depth in shares of the first width."""

    def plot_boxes(shapes):
        boxes = []
        for shape in shapes:
            H, W, C = shape if len(shape) == 3 else (1, 1, shape[0])
            first = shapes[0][0] if len(shapes[0]) == 3 else 1
            boxes.append(
                (
                    round(1 + float(np.log2(C)), 1),
                    round(40 * H / first, 1),
                    round(40 * W / (shapes[0][1] if len(shapes[0]) == 3 else 1), 1),
                )
            )
        return boxes


@mutant("plot_boxes")
def puts_width_last():
    """Height, depth, width."""

    def plot_boxes(shapes):
        boxes = []
        for shape in shapes:
            H, W, C = shape if len(shape) == 3 else (1, 1, shape[0])
            first = shapes[0][0] if len(shapes[0]) == 3 else 1
            boxes.append((round(40 * H / first, 1), round(40 * W / first, 1), round(1 + float(np.log2(C)), 1)))
        return boxes


@mutant("plot_boxes")
def needs_a_shape():
    """An empty list is an error."""

    def plot_boxes(shapes):
        boxes, _ = [], shapes[0]
        for shape in shapes:
            H, W, C = shape if len(shape) == 3 else (1, 1, shape[0])
            first = shapes[0][0] if len(shapes[0]) == 3 else 1
            boxes.append((round(1 + float(np.log2(C)), 1), round(40 * H / first, 1), round(40 * W / first, 1)))
        return boxes


# ---------------------------------------------------------------------------------------- run_exported


@mutant("run_exported")
def flattens_column_by_column():
    """Fortran's order."""

    def run_exported(layers, x):
        x = np.asarray(x, dtype=float)
        for layer in layers:
            kind = layer["kind"]
            if kind == "dense":
                x = x @ layer["kernel"] + layer["bias"]
            elif kind == "conv":
                kernel = layer["kernel"]
                windows = np.lib.stride_tricks.sliding_window_view(x, kernel.shape[:2], axis=(1, 2))
                x = np.einsum("nijchw,hwcf->nijf", windows, kernel) + layer["bias"]
            elif kind == "maxpool":
                size = layer["size"]
                n, h, w, channels = x.shape
                x = x[:, : h // size * size, : w // size * size]
                x = x.reshape(n, h // size, size, w // size, size, channels).max(axis=(2, 4))
            elif kind == "flatten":
                x = x.reshape(len(x), -1, order="F")
            elif kind == "relu":
                x = np.maximum(x, 0)
            elif kind == "softmax":
                odds = np.exp(x - x.max(axis=-1, keepdims=True))
                x = odds / odds.sum(axis=-1, keepdims=True)
            else:
                raise ValueError(f"unknown kind of layer: {kind!r}")
        return x


@mutant("run_exported")
def flattens_channels_first():
    """Channels before rows and columns."""

    def run_exported(layers, x):
        x = np.asarray(x, dtype=float)
        for layer in layers:
            kind = layer["kind"]
            if kind == "dense":
                x = x @ layer["kernel"] + layer["bias"]
            elif kind == "conv":
                kernel = layer["kernel"]
                windows = np.lib.stride_tricks.sliding_window_view(x, kernel.shape[:2], axis=(1, 2))
                x = np.einsum("nijchw,hwcf->nijf", windows, kernel) + layer["bias"]
            elif kind == "maxpool":
                size = layer["size"]
                n, h, w, channels = x.shape
                x = x[:, : h // size * size, : w // size * size]
                x = x.reshape(n, h // size, size, w // size, size, channels).max(axis=(2, 4))
            elif kind == "flatten":
                x = np.moveaxis(x, -1, 1).reshape(len(x), -1)
            elif kind == "relu":
                x = np.maximum(x, 0)
            elif kind == "softmax":
                odds = np.exp(x - x.max(axis=-1, keepdims=True))
                x = odds / odds.sum(axis=-1, keepdims=True)
            else:
                raise ValueError(f"unknown kind of layer: {kind!r}")
        return x


@mutant("run_exported")
def flips_the_kernel():
    """A convolution as mathematicians have it."""

    def run_exported(layers, x):
        x = np.asarray(x, dtype=float)
        for layer in layers:
            kind = layer["kind"]
            if kind == "dense":
                x = x @ layer["kernel"] + layer["bias"]
            elif kind == "conv":
                kernel = layer["kernel"][::-1, ::-1]
                windows = np.lib.stride_tricks.sliding_window_view(x, kernel.shape[:2], axis=(1, 2))
                x = np.einsum("nijchw,hwcf->nijf", windows, kernel) + layer["bias"]
            elif kind == "maxpool":
                size = layer["size"]
                n, h, w, channels = x.shape
                x = x[:, : h // size * size, : w // size * size]
                x = x.reshape(n, h // size, size, w // size, size, channels).max(axis=(2, 4))
            elif kind == "flatten":
                x = x.reshape(len(x), -1)
            elif kind == "relu":
                x = np.maximum(x, 0)
            elif kind == "softmax":
                odds = np.exp(x - x.max(axis=-1, keepdims=True))
                x = odds / odds.sum(axis=-1, keepdims=True)
            else:
                raise ValueError(f"unknown kind of layer: {kind!r}")
        return x


@mutant("run_exported")
def squashes_over_rows():
    """Softmax over the batch."""

    def run_exported(layers, x):
        x = np.asarray(x, dtype=float)
        for layer in layers:
            kind = layer["kind"]
            if kind == "dense":
                x = x @ layer["kernel"] + layer["bias"]
            elif kind == "conv":
                kernel = layer["kernel"]
                windows = np.lib.stride_tricks.sliding_window_view(x, kernel.shape[:2], axis=(1, 2))
                x = np.einsum("nijchw,hwcf->nijf", windows, kernel) + layer["bias"]
            elif kind == "maxpool":
                size = layer["size"]
                n, h, w, channels = x.shape
                x = x[:, : h // size * size, : w // size * size]
                x = x.reshape(n, h // size, size, w // size, size, channels).max(axis=(2, 4))
            elif kind == "flatten":
                x = x.reshape(len(x), -1)
            elif kind == "relu":
                x = np.maximum(x, 0)
            elif kind == "softmax":
                odds = np.exp(x - x.max(axis=0, keepdims=True))
                x = odds / odds.sum(axis=0, keepdims=True)
            else:
                raise ValueError(f"unknown kind of layer: {kind!r}")
        return x


@mutant("run_exported")
def overflows():
    """exp of the scores as they are."""

    def run_exported(layers, x):
        x = np.asarray(x, dtype=float)
        for layer in layers:
            kind = layer["kind"]
            if kind == "dense":
                x = x @ layer["kernel"] + layer["bias"]
            elif kind == "conv":
                kernel = layer["kernel"]
                windows = np.lib.stride_tricks.sliding_window_view(x, kernel.shape[:2], axis=(1, 2))
                x = np.einsum("nijchw,hwcf->nijf", windows, kernel) + layer["bias"]
            elif kind == "maxpool":
                size = layer["size"]
                n, h, w, channels = x.shape
                x = x[:, : h // size * size, : w // size * size]
                x = x.reshape(n, h // size, size, w // size, size, channels).max(axis=(2, 4))
            elif kind == "flatten":
                x = x.reshape(len(x), -1)
            elif kind == "relu":
                x = np.maximum(x, 0)
            elif kind == "softmax":
                odds = np.exp(x)
                x = odds / odds.sum(axis=-1, keepdims=True)
            else:
                raise ValueError(f"unknown kind of layer: {kind!r}")
        return x


@mutant("run_exported")
def forgets_the_bias():
    """The bias of a dense layer is left out."""

    def run_exported(layers, x):
        x = np.asarray(x, dtype=float)
        for layer in layers:
            kind = layer["kind"]
            if kind == "dense":
                x = x @ layer["kernel"]
            elif kind == "conv":
                kernel = layer["kernel"]
                windows = np.lib.stride_tricks.sliding_window_view(x, kernel.shape[:2], axis=(1, 2))
                x = np.einsum("nijchw,hwcf->nijf", windows, kernel) + layer["bias"]
            elif kind == "maxpool":
                size = layer["size"]
                n, h, w, channels = x.shape
                x = x[:, : h // size * size, : w // size * size]
                x = x.reshape(n, h // size, size, w // size, size, channels).max(axis=(2, 4))
            elif kind == "flatten":
                x = x.reshape(len(x), -1)
            elif kind == "relu":
                x = np.maximum(x, 0)
            elif kind == "softmax":
                odds = np.exp(x - x.max(axis=-1, keepdims=True))
                x = odds / odds.sum(axis=-1, keepdims=True)
            else:
                raise ValueError(f"unknown kind of layer: {kind!r}")
        return x


@mutant("run_exported")
def forgets_the_bias_of_convolutions():
    """The bias of a convolution is left out."""

    def run_exported(layers, x):
        x = np.asarray(x, dtype=float)
        for layer in layers:
            kind = layer["kind"]
            if kind == "dense":
                x = x @ layer["kernel"] + layer["bias"]
            elif kind == "conv":
                kernel = layer["kernel"]
                windows = np.lib.stride_tricks.sliding_window_view(x, kernel.shape[:2], axis=(1, 2))
                x = np.einsum("nijchw,hwcf->nijf", windows, kernel)
            elif kind == "maxpool":
                size = layer["size"]
                n, h, w, channels = x.shape
                x = x[:, : h // size * size, : w // size * size]
                x = x.reshape(n, h // size, size, w // size, size, channels).max(axis=(2, 4))
            elif kind == "flatten":
                x = x.reshape(len(x), -1)
            elif kind == "relu":
                x = np.maximum(x, 0)
            elif kind == "softmax":
                odds = np.exp(x - x.max(axis=-1, keepdims=True))
                x = odds / odds.sum(axis=-1, keepdims=True)
            else:
                raise ValueError(f"unknown kind of layer: {kind!r}")
        return x


@mutant("run_exported")
def passes_over_new_kinds():
    """An unknown kind does nothing."""

    def run_exported(layers, x):
        x = np.asarray(x, dtype=float)
        for layer in layers:
            kind = layer["kind"]
            if kind == "dense":
                x = x @ layer["kernel"] + layer["bias"]
            elif kind == "conv":
                kernel = layer["kernel"]
                windows = np.lib.stride_tricks.sliding_window_view(x, kernel.shape[:2], axis=(1, 2))
                x = np.einsum("nijchw,hwcf->nijf", windows, kernel) + layer["bias"]
            elif kind == "maxpool":
                size = layer["size"]
                n, h, w, channels = x.shape
                x = x[:, : h // size * size, : w // size * size]
                x = x.reshape(n, h // size, size, w // size, size, channels).max(axis=(2, 4))
            elif kind == "flatten":
                x = x.reshape(len(x), -1)
            elif kind == "relu":
                x = np.maximum(x, 0)
            elif kind == "softmax":
                odds = np.exp(x - x.max(axis=-1, keepdims=True))
                x = odds / odds.sum(axis=-1, keepdims=True)
        return x


@mutant("run_exported")
def pools_by_the_mean():
    """Means in place of maxima."""

    def run_exported(layers, x):
        x = np.asarray(x, dtype=float)
        for layer in layers:
            kind = layer["kind"]
            if kind == "dense":
                x = x @ layer["kernel"] + layer["bias"]
            elif kind == "conv":
                kernel = layer["kernel"]
                windows = np.lib.stride_tricks.sliding_window_view(x, kernel.shape[:2], axis=(1, 2))
                x = np.einsum("nijchw,hwcf->nijf", windows, kernel) + layer["bias"]
            elif kind == "maxpool":
                size = layer["size"]
                n, h, w, channels = x.shape
                x = x[:, : h // size * size, : w // size * size]
                x = x.reshape(n, h // size, size, w // size, size, channels).mean(axis=(2, 4))
            elif kind == "flatten":
                x = x.reshape(len(x), -1)
            elif kind == "relu":
                x = np.maximum(x, 0)
            elif kind == "softmax":
                odds = np.exp(x - x.max(axis=-1, keepdims=True))
                x = odds / odds.sum(axis=-1, keepdims=True)
            else:
                raise ValueError(f"unknown kind of layer: {kind!r}")
        return x


@mutant("run_exported")
def slides_its_pool():
    """Windows with stride 1."""

    def run_exported(layers, x):
        x = np.asarray(x, dtype=float)
        for layer in layers:
            kind = layer["kind"]
            if kind == "dense":
                x = x @ layer["kernel"] + layer["bias"]
            elif kind == "conv":
                kernel = layer["kernel"]
                windows = np.lib.stride_tricks.sliding_window_view(x, kernel.shape[:2], axis=(1, 2))
                x = np.einsum("nijchw,hwcf->nijf", windows, kernel) + layer["bias"]
            elif kind == "maxpool":
                size = layer["size"]
                x = np.lib.stride_tricks.sliding_window_view(x, (size, size), axis=(1, 2)).max(axis=(-2, -1))
            elif kind == "flatten":
                x = x.reshape(len(x), -1)
            elif kind == "relu":
                x = np.maximum(x, 0)
            elif kind == "softmax":
                odds = np.exp(x - x.max(axis=-1, keepdims=True))
                x = odds / odds.sum(axis=-1, keepdims=True)
            else:
                raise ValueError(f"unknown kind of layer: {kind!r}")
        return x


@mutant("run_exported")
def drops_the_first_rows():
    """Surplus rows are dropped at the top and at the left."""

    def run_exported(layers, x):
        x = np.asarray(x, dtype=float)
        for layer in layers:
            kind = layer["kind"]
            if kind == "dense":
                x = x @ layer["kernel"] + layer["bias"]
            elif kind == "conv":
                kernel = layer["kernel"]
                windows = np.lib.stride_tricks.sliding_window_view(x, kernel.shape[:2], axis=(1, 2))
                x = np.einsum("nijchw,hwcf->nijf", windows, kernel) + layer["bias"]
            elif kind == "maxpool":
                size = layer["size"]
                n, h, w, channels = x.shape
                x = x[:, h % size :, w % size :]
                x = x.reshape(n, h // size, size, w // size, size, channels).max(axis=(2, 4))
            elif kind == "flatten":
                x = x.reshape(len(x), -1)
            elif kind == "relu":
                x = np.maximum(x, 0)
            elif kind == "softmax":
                odds = np.exp(x - x.max(axis=-1, keepdims=True))
                x = odds / odds.sum(axis=-1, keepdims=True)
            else:
                raise ValueError(f"unknown kind of layer: {kind!r}")
        return x


@mutant("run_exported")
def swaps_rows_and_columns_of_the_kernel():
    """Kernels turned over their diagonal."""

    def run_exported(layers, x):
        x = np.asarray(x, dtype=float)
        for layer in layers:
            kind = layer["kind"]
            if kind == "dense":
                x = x @ layer["kernel"] + layer["bias"]
            elif kind == "conv":
                kernel = np.swapaxes(layer["kernel"], 0, 1)
                windows = np.lib.stride_tricks.sliding_window_view(x, kernel.shape[:2], axis=(1, 2))
                x = np.einsum("nijchw,hwcf->nijf", windows, kernel) + layer["bias"]
            elif kind == "maxpool":
                size = layer["size"]
                n, h, w, channels = x.shape
                x = x[:, : h // size * size, : w // size * size]
                x = x.reshape(n, h // size, size, w // size, size, channels).max(axis=(2, 4))
            elif kind == "flatten":
                x = x.reshape(len(x), -1)
            elif kind == "relu":
                x = np.maximum(x, 0)
            elif kind == "softmax":
                odds = np.exp(x - x.max(axis=-1, keepdims=True))
                x = odds / odds.sum(axis=-1, keepdims=True)
            else:
                raise ValueError(f"unknown kind of layer: {kind!r}")
        return x


@mutant("run_exported")
def bends_dense_layers():
    """A relu in every dense layer."""

    def run_exported(layers, x):
        x = np.asarray(x, dtype=float)
        for layer in layers:
            kind = layer["kind"]
            if kind == "dense":
                x = np.maximum(x @ layer["kernel"] + layer["bias"], 0)
            elif kind == "conv":
                kernel = layer["kernel"]
                windows = np.lib.stride_tricks.sliding_window_view(x, kernel.shape[:2], axis=(1, 2))
                x = np.einsum("nijchw,hwcf->nijf", windows, kernel) + layer["bias"]
            elif kind == "maxpool":
                size = layer["size"]
                n, h, w, channels = x.shape
                x = x[:, : h // size * size, : w // size * size]
                x = x.reshape(n, h // size, size, w // size, size, channels).max(axis=(2, 4))
            elif kind == "flatten":
                x = x.reshape(len(x), -1)
            elif kind == "relu":
                x = np.maximum(x, 0)
            elif kind == "softmax":
                odds = np.exp(x - x.max(axis=-1, keepdims=True))
                x = odds / odds.sum(axis=-1, keepdims=True)
            else:
                raise ValueError(f"unknown kind of layer: {kind!r}")
        return x


@mutant("run_exported")
def takes_the_absolute_value():
    """|x| in place of relu."""

    def run_exported(layers, x):
        x = np.asarray(x, dtype=float)
        for layer in layers:
            kind = layer["kind"]
            if kind == "dense":
                x = x @ layer["kernel"] + layer["bias"]
            elif kind == "conv":
                kernel = layer["kernel"]
                windows = np.lib.stride_tricks.sliding_window_view(x, kernel.shape[:2], axis=(1, 2))
                x = np.einsum("nijchw,hwcf->nijf", windows, kernel) + layer["bias"]
            elif kind == "maxpool":
                size = layer["size"]
                n, h, w, channels = x.shape
                x = x[:, : h // size * size, : w // size * size]
                x = x.reshape(n, h // size, size, w // size, size, channels).max(axis=(2, 4))
            elif kind == "flatten":
                x = x.reshape(len(x), -1)
            elif kind == "relu":
                x = np.abs(x)
            elif kind == "softmax":
                odds = np.exp(x - x.max(axis=-1, keepdims=True))
                x = odds / odds.sum(axis=-1, keepdims=True)
            else:
                raise ValueError(f"unknown kind of layer: {kind!r}")
        return x


@mutant("run_exported")
def spoils_the_rows():
    """The argument is changed."""

    def run_exported(layers, x):
        x = np.asarray(x)
        for layer in layers:
            kind = layer["kind"]
            if kind == "dense":
                layer["kernel"] *= 1.0000001
                x = x @ layer["kernel"] + layer["bias"]
            elif kind == "conv":
                kernel = layer["kernel"]
                windows = np.lib.stride_tricks.sliding_window_view(x, kernel.shape[:2], axis=(1, 2))
                x = np.einsum("nijchw,hwcf->nijf", windows, kernel) + layer["bias"]
            elif kind == "maxpool":
                size = layer["size"]
                n, h, w, channels = x.shape
                x = x[:, : h // size * size, : w // size * size]
                x = x.reshape(n, h // size, size, w // size, size, channels).max(axis=(2, 4))
            elif kind == "flatten":
                x = x.reshape(len(x), -1)
            elif kind == "relu":
                np.maximum(x, 0, out=x)
            elif kind == "softmax":
                odds = np.exp(x - x.max(axis=-1, keepdims=True))
                x = odds / odds.sum(axis=-1, keepdims=True)
            else:
                raise ValueError(f"unknown kind of layer: {kind!r}")
        return x


@mutant("run_exported")
def gives_labels():
    """The largest place in place of the answer."""

    def run_exported(layers, x):
        x = np.asarray(x, dtype=float)
        for layer in layers:
            kind = layer["kind"]
            if kind == "dense":
                x = x @ layer["kernel"] + layer["bias"]
            elif kind == "conv":
                kernel = layer["kernel"]
                windows = np.lib.stride_tricks.sliding_window_view(x, kernel.shape[:2], axis=(1, 2))
                x = np.einsum("nijchw,hwcf->nijf", windows, kernel) + layer["bias"]
            elif kind == "maxpool":
                size = layer["size"]
                n, h, w, channels = x.shape
                x = x[:, : h // size * size, : w // size * size]
                x = x.reshape(n, h // size, size, w // size, size, channels).max(axis=(2, 4))
            elif kind == "flatten":
                x = x.reshape(len(x), -1)
            elif kind == "relu":
                x = np.maximum(x, 0)
            elif kind == "softmax":
                odds = np.exp(x - x.max(axis=-1, keepdims=True))
                x = odds / odds.sum(axis=-1, keepdims=True)
            else:
                raise ValueError(f"unknown kind of layer: {kind!r}")
        return x.argmax(axis=-1)


# ----------------------------------------------------------------------------------------- find_faults


@mutant("find_faults")
def takes_pooling_for_flatten():
    """A pooling is taken for a flatten."""

    def find_faults(description):
        layers, loss, faults = description["layers"], description["loss"], []
        kinds = [layer["kind"] for layer in layers]
        if len(description["input"]) > 1 and not {"flatten", "maxpool"} & set(kinds[: kinds.index("dense")]):
            faults.append("no-flatten")
        wanted = {
            "softmax": {"sparse_categorical_crossentropy": "integers", "categorical_crossentropy": "one-hot"},
            "sigmoid": {"binary_crossentropy": "integers"},
            "linear": {"mse": "numbers", "mae": "numbers"},
        }
        end = layers[-1].get("activation", "linear")
        if end not in wanted:
            return sorted([*faults, "activation"])
        if (end == "softmax") == (layers[-1]["units"] == 1):
            faults.append("units")
        if loss not in wanted[end]:
            faults.append("loss")
        elif description["labels"] != wanted[end][loss]:
            faults.append("labels")
        return sorted(faults)


@mutant("find_faults")
def finds_any_flatten():
    """A flatten after the dense layer is enough."""

    def find_faults(description):
        layers, loss, faults = description["layers"], description["loss"], []
        kinds = [layer["kind"] for layer in layers]
        if len(description["input"]) > 1 and "flatten" not in kinds:
            faults.append("no-flatten")
        wanted = {
            "softmax": {"sparse_categorical_crossentropy": "integers", "categorical_crossentropy": "one-hot"},
            "sigmoid": {"binary_crossentropy": "integers"},
            "linear": {"mse": "numbers", "mae": "numbers"},
        }
        end = layers[-1].get("activation", "linear")
        if end not in wanted:
            return sorted([*faults, "activation"])
        if (end == "softmax") == (layers[-1]["units"] == 1):
            faults.append("units")
        if loss not in wanted[end]:
            faults.append("loss")
        elif description["labels"] != wanted[end][loss]:
            faults.append("labels")
        return sorted(faults)


@mutant("find_faults")
def wants_flatten_always():
    """Rows of numbers need a flatten, too."""

    def find_faults(description):
        layers, loss, faults = description["layers"], description["loss"], []
        kinds = [layer["kind"] for layer in layers]
        if "flatten" not in kinds[: kinds.index("dense")]:
            faults.append("no-flatten")
        wanted = {
            "softmax": {"sparse_categorical_crossentropy": "integers", "categorical_crossentropy": "one-hot"},
            "sigmoid": {"binary_crossentropy": "integers"},
            "linear": {"mse": "numbers", "mae": "numbers"},
        }
        end = layers[-1].get("activation", "linear")
        if end not in wanted:
            return sorted([*faults, "activation"])
        if (end == "softmax") == (layers[-1]["units"] == 1):
            faults.append("units")
        if loss not in wanted[end]:
            faults.append("loss")
        elif description["labels"] != wanted[end][loss]:
            faults.append("labels")
        return sorted(faults)


@mutant("find_faults")
def knows_no_linear_end():
    """A linear end is a fault: regression is unknown."""

    def find_faults(description):
        layers, loss, faults = description["layers"], description["loss"], []
        kinds = [layer["kind"] for layer in layers]
        if len(description["input"]) > 1 and "flatten" not in kinds[: kinds.index("dense")]:
            faults.append("no-flatten")
        wanted = {
            "softmax": {"sparse_categorical_crossentropy": "integers", "categorical_crossentropy": "one-hot"},
            "sigmoid": {"binary_crossentropy": "integers"},
        }
        end = layers[-1].get("activation", "linear")
        if end not in wanted:
            return sorted([*faults, "activation"])
        if (end == "softmax") == (layers[-1]["units"] == 1):
            faults.append("units")
        if loss not in wanted[end]:
            faults.append("loss")
        elif description["labels"] != wanted[end][loss]:
            faults.append("labels")
        return sorted(faults)


@mutant("find_faults")
def wants_the_key():
    """A layer without an activation has a fault."""

    def find_faults(description):
        layers, loss, faults = description["layers"], description["loss"], []
        kinds = [layer["kind"] for layer in layers]
        if len(description["input"]) > 1 and "flatten" not in kinds[: kinds.index("dense")]:
            faults.append("no-flatten")
        wanted = {
            "softmax": {"sparse_categorical_crossentropy": "integers", "categorical_crossentropy": "one-hot"},
            "sigmoid": {"binary_crossentropy": "integers"},
            "linear": {"mse": "numbers", "mae": "numbers"},
        }
        end = layers[-1].get("activation", "none")
        if end not in wanted:
            return sorted([*faults, "activation"])
        if (end == "softmax") == (layers[-1]["units"] == 1):
            faults.append("units")
        if loss not in wanted[end]:
            faults.append("loss")
        elif description["labels"] != wanted[end][loss]:
            faults.append("labels")
        return sorted(faults)


@mutant("find_faults")
def stops_at_the_first():
    """Only the first code."""

    def find_faults(description):
        layers, loss, faults = description["layers"], description["loss"], []
        kinds = [layer["kind"] for layer in layers]
        if len(description["input"]) > 1 and "flatten" not in kinds[: kinds.index("dense")]:
            faults.append("no-flatten")
        wanted = {
            "softmax": {"sparse_categorical_crossentropy": "integers", "categorical_crossentropy": "one-hot"},
            "sigmoid": {"binary_crossentropy": "integers"},
            "linear": {"mse": "numbers", "mae": "numbers"},
        }
        end = layers[-1].get("activation", "linear")
        if end not in wanted:
            return sorted([*faults, "activation"])
        if (end == "softmax") == (layers[-1]["units"] == 1):
            faults.append("units")
        if loss not in wanted[end]:
            faults.append("loss")
        elif description["labels"] != wanted[end][loss]:
            faults.append("labels")
        return sorted(faults)[:1]


@mutant("find_faults")
def judges_labels_always():
    """Labels are judged although the loss does not suit."""

    def find_faults(description):
        layers, loss, faults = description["layers"], description["loss"], []
        kinds = [layer["kind"] for layer in layers]
        if len(description["input"]) > 1 and "flatten" not in kinds[: kinds.index("dense")]:
            faults.append("no-flatten")
        wanted = {
            "softmax": {"sparse_categorical_crossentropy": "integers", "categorical_crossentropy": "one-hot"},
            "sigmoid": {"binary_crossentropy": "integers"},
            "linear": {"mse": "numbers", "mae": "numbers"},
        }
        end = layers[-1].get("activation", "linear")
        if end not in wanted:
            return sorted([*faults, "activation"])
        if (end == "softmax") == (layers[-1]["units"] == 1):
            faults.append("units")
        if loss not in wanted[end]:
            faults.append("loss")
        if description["labels"] not in wanted[end].values():
            faults.append("labels")
        return sorted(faults)


@mutant("find_faults")
def judges_the_rest_as_well():
    """Units and loss are judged although the activation is wrong."""

    def find_faults(description):
        layers, loss, faults = description["layers"], description["loss"], []
        kinds = [layer["kind"] for layer in layers]
        if len(description["input"]) > 1 and "flatten" not in kinds[: kinds.index("dense")]:
            faults.append("no-flatten")
        wanted = {
            "softmax": {"sparse_categorical_crossentropy": "integers", "categorical_crossentropy": "one-hot"},
            "sigmoid": {"binary_crossentropy": "integers"},
            "linear": {"mse": "numbers", "mae": "numbers"},
        }
        end = layers[-1].get("activation", "linear")
        if end not in wanted:
            return sorted([*faults, "activation", "loss", "units"])
        if (end == "softmax") == (layers[-1]["units"] == 1):
            faults.append("units")
        if loss not in wanted[end]:
            faults.append("loss")
        elif description["labels"] != wanted[end][loss]:
            faults.append("labels")
        return sorted(faults)


@mutant("find_faults")
def mixes_the_cross_entropies_up():
    """Sparse wants one-hot."""

    def find_faults(description):
        layers, loss, faults = description["layers"], description["loss"], []
        kinds = [layer["kind"] for layer in layers]
        if len(description["input"]) > 1 and "flatten" not in kinds[: kinds.index("dense")]:
            faults.append("no-flatten")
        wanted = {
            "softmax": {"sparse_categorical_crossentropy": "one-hot", "categorical_crossentropy": "integers"},
            "sigmoid": {"binary_crossentropy": "integers"},
            "linear": {"mse": "numbers", "mae": "numbers"},
        }
        end = layers[-1].get("activation", "linear")
        if end not in wanted:
            return sorted([*faults, "activation"])
        if (end == "softmax") == (layers[-1]["units"] == 1):
            faults.append("units")
        if loss not in wanted[end]:
            faults.append("loss")
        elif description["labels"] != wanted[end][loss]:
            faults.append("labels")
        return sorted(faults)


@mutant("find_faults")
def allows_two_sigmoids():
    """A sigmoid may have several units."""

    def find_faults(description):
        layers, loss, faults = description["layers"], description["loss"], []
        kinds = [layer["kind"] for layer in layers]
        if len(description["input"]) > 1 and "flatten" not in kinds[: kinds.index("dense")]:
            faults.append("no-flatten")
        wanted = {
            "softmax": {"sparse_categorical_crossentropy": "integers", "categorical_crossentropy": "one-hot"},
            "sigmoid": {"binary_crossentropy": "integers"},
            "linear": {"mse": "numbers", "mae": "numbers"},
        }
        end = layers[-1].get("activation", "linear")
        if end not in wanted:
            return sorted([*faults, "activation"])
        if end != "sigmoid" and (end == "softmax") == (layers[-1]["units"] == 1):
            faults.append("units")
        if loss not in wanted[end]:
            faults.append("loss")
        elif description["labels"] != wanted[end][loss]:
            faults.append("labels")
        return sorted(faults)


@mutant("find_faults")
def allows_a_softmax_of_one():
    """A softmax of one unit is always 1."""

    def find_faults(description):
        layers, loss, faults = description["layers"], description["loss"], []
        kinds = [layer["kind"] for layer in layers]
        if len(description["input"]) > 1 and "flatten" not in kinds[: kinds.index("dense")]:
            faults.append("no-flatten")
        wanted = {
            "softmax": {"sparse_categorical_crossentropy": "integers", "categorical_crossentropy": "one-hot"},
            "sigmoid": {"binary_crossentropy": "integers"},
            "linear": {"mse": "numbers", "mae": "numbers"},
        }
        end = layers[-1].get("activation", "linear")
        if end not in wanted:
            return sorted([*faults, "activation"])
        if end != "softmax" and layers[-1]["units"] != 1:
            faults.append("units")
        if loss not in wanted[end]:
            faults.append("loss")
        elif description["labels"] != wanted[end][loss]:
            faults.append("labels")
        return sorted(faults)


@mutant("find_faults")
def takes_binary_for_softmax():
    """Binary cross-entropy suits softmax: the slide's own mistake."""

    def find_faults(description):
        layers, loss, faults = description["layers"], description["loss"], []
        kinds = [layer["kind"] for layer in layers]
        if len(description["input"]) > 1 and "flatten" not in kinds[: kinds.index("dense")]:
            faults.append("no-flatten")
        wanted = {
            "softmax": {
                "sparse_categorical_crossentropy": "integers",
                "categorical_crossentropy": "one-hot",
                "binary_crossentropy": "integers",
            },
            "sigmoid": {"binary_crossentropy": "integers"},
            "linear": {"mse": "numbers", "mae": "numbers"},
        }
        end = layers[-1].get("activation", "linear")
        if end not in wanted:
            return sorted([*faults, "activation"])
        if (end == "softmax") == (layers[-1]["units"] == 1):
            faults.append("units")
        if loss not in wanted[end]:
            faults.append("loss")
        elif description["labels"] != wanted[end][loss]:
            faults.append("labels")
        return sorted(faults)


@mutant("find_faults")
def forgets_mae():
    """mae does not suit."""

    def find_faults(description):
        layers, loss, faults = description["layers"], description["loss"], []
        kinds = [layer["kind"] for layer in layers]
        if len(description["input"]) > 1 and "flatten" not in kinds[: kinds.index("dense")]:
            faults.append("no-flatten")
        wanted = {
            "softmax": {"sparse_categorical_crossentropy": "integers", "categorical_crossentropy": "one-hot"},
            "sigmoid": {"binary_crossentropy": "integers"},
            "linear": {"mse": "numbers"},
        }
        end = layers[-1].get("activation", "linear")
        if end not in wanted:
            return sorted([*faults, "activation"])
        if (end == "softmax") == (layers[-1]["units"] == 1):
            faults.append("units")
        if loss not in wanted[end]:
            faults.append("loss")
        elif description["labels"] != wanted[end][loss]:
            faults.append("labels")
        return sorted(faults)


@mutant("find_faults")
def does_not_sort():
    """In the order in which they are found."""

    def find_faults(description):
        layers, loss, faults = description["layers"], description["loss"], []
        kinds = [layer["kind"] for layer in layers]
        if len(description["input"]) > 1 and "flatten" not in kinds[: kinds.index("dense")]:
            faults.append("no-flatten")
        wanted = {
            "softmax": {"sparse_categorical_crossentropy": "integers", "categorical_crossentropy": "one-hot"},
            "sigmoid": {"binary_crossentropy": "integers"},
            "linear": {"mse": "numbers", "mae": "numbers"},
        }
        end = layers[-1].get("activation", "linear")
        if end not in wanted:
            return sorted([*faults, "activation"])
        if (end == "softmax") == (layers[-1]["units"] == 1):
            faults.append("units")
        if loss not in wanted[end]:
            faults.append("loss")
        elif description["labels"] != wanted[end][loss]:
            faults.append("labels")
        return faults[::-1]


@mutant("find_faults")
def tells_it_for_every_layer():
    """A code for each dense layer."""

    def find_faults(description):
        layers, loss, faults = description["layers"], description["loss"], []
        kinds = [layer["kind"] for layer in layers]
        if len(description["input"]) > 1 and "flatten" not in kinds[: kinds.index("dense")]:
            faults += ["no-flatten"] * kinds.count("dense")
        wanted = {
            "softmax": {"sparse_categorical_crossentropy": "integers", "categorical_crossentropy": "one-hot"},
            "sigmoid": {"binary_crossentropy": "integers"},
            "linear": {"mse": "numbers", "mae": "numbers"},
        }
        end = layers[-1].get("activation", "linear")
        if end not in wanted:
            return sorted([*faults, "activation"])
        if (end == "softmax") == (layers[-1]["units"] == 1):
            faults.append("units")
        if loss not in wanted[end]:
            faults.append("loss")
        elif description["labels"] != wanted[end][loss]:
            faults.append("labels")
        return sorted(faults)


@mutant("find_faults")
def looks_at_the_first_dense():
    """The first dense layer's activation."""

    def find_faults(description):
        layers, loss, faults = description["layers"], description["loss"], []
        kinds = [layer["kind"] for layer in layers]
        if len(description["input"]) > 1 and "flatten" not in kinds[: kinds.index("dense")]:
            faults.append("no-flatten")
        wanted = {
            "softmax": {"sparse_categorical_crossentropy": "integers", "categorical_crossentropy": "one-hot"},
            "sigmoid": {"binary_crossentropy": "integers"},
            "linear": {"mse": "numbers", "mae": "numbers"},
        }
        end = layers[kinds.index("dense")].get("activation", "linear")
        if end not in wanted:
            return sorted([*faults, "activation"])
        if (end == "softmax") == (layers[-1]["units"] == 1):
            faults.append("units")
        if loss not in wanted[end]:
            faults.append("loss")
        elif description["labels"] != wanted[end][loss]:
            faults.append("labels")
        return sorted(faults)
