"""Wrong solutions of `best_run`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("best_run")
def best_moment():
    """The best moment of a run, not its end."""

    def best_run(runs, metric, mode, **where):
        if mode not in ("max", "min"):
            raise ValueError(f"mode is max or min, not {mode!r}")
        best_id, best_value, found = None, None, False
        for run in runs:
            if run["status"] != "FINISHED":
                continue
            if not all(name in run["params"] and run["params"][name] == value for name, value in where.items()):
                continue
            pairs = run["metrics"].get(metric, [])
            if len(pairs) == 0 or np.isnan(pairs[-1][1]):
                continue
            value = (max if mode == "max" else min)(v for _, v in pairs if v == v)
            if not found or (value > best_value if mode == "max" else value < best_value):
                best_id, best_value, found = run["id"], value, True
        if not found:
            raise ValueError("no run is left")
        return best_id


@mutant("best_run")
def first_value():
    """The first value of the curve."""

    def best_run(runs, metric, mode, **where):
        if mode not in ("max", "min"):
            raise ValueError(f"mode is max or min, not {mode!r}")
        best_id, best_value, found = None, None, False
        for run in runs:
            if run["status"] != "FINISHED":
                continue
            if not all(name in run["params"] and run["params"][name] == value for name, value in where.items()):
                continue
            pairs = run["metrics"].get(metric, [])
            if len(pairs) == 0 or np.isnan(pairs[-1][1]):
                continue
            value = pairs[0][1]
            if not found or (value > best_value if mode == "max" else value < best_value):
                best_id, best_value, found = run["id"], value, True
        if not found:
            raise ValueError("no run is left")
        return best_id


@mutant("best_run")
def mean_of_the_curve():
    """The mean of the curve."""

    def best_run(runs, metric, mode, **where):
        if mode not in ("max", "min"):
            raise ValueError(f"mode is max or min, not {mode!r}")
        best_id, best_value, found = None, None, False
        for run in runs:
            if run["status"] != "FINISHED":
                continue
            if not all(name in run["params"] and run["params"][name] == value for name, value in where.items()):
                continue
            pairs = run["metrics"].get(metric, [])
            if len(pairs) == 0 or np.isnan(pairs[-1][1]):
                continue
            value = np.nanmean([v for _, v in pairs])
            if not found or (value > best_value if mode == "max" else value < best_value):
                best_id, best_value, found = run["id"], value, True
        if not found:
            raise ValueError("no run is left")
        return best_id


@mutant("best_run")
def step_for_value():
    """The step in place of the value."""

    def best_run(runs, metric, mode, **where):
        if mode not in ("max", "min"):
            raise ValueError(f"mode is max or min, not {mode!r}")
        best_id, best_value, found = None, None, False
        for run in runs:
            if run["status"] != "FINISHED":
                continue
            if not all(name in run["params"] and run["params"][name] == value for name, value in where.items()):
                continue
            pairs = run["metrics"].get(metric, [])
            if len(pairs) == 0 or np.isnan(pairs[-1][1]):
                continue
            value = pairs[-1][0]
            if not found or (value > best_value if mode == "max" else value < best_value):
                best_id, best_value, found = run["id"], value, True
        if not found:
            raise ValueError("no run is left")
        return best_id


@mutant("best_run")
def always_the_largest():
    """mode is not used but for the error."""

    def best_run(runs, metric, mode, **where):
        if mode not in ("max", "min"):
            raise ValueError(f"mode is max or min, not {mode!r}")
        best_id, best_value, found = None, None, False
        for run in runs:
            if run["status"] != "FINISHED":
                continue
            if not all(name in run["params"] and run["params"][name] == value for name, value in where.items()):
                continue
            pairs = run["metrics"].get(metric, [])
            if len(pairs) == 0 or np.isnan(pairs[-1][1]):
                continue
            value = pairs[-1][1]
            if not found or value > best_value:
                best_id, best_value, found = run["id"], value, True
        if not found:
            raise ValueError("no run is left")
        return best_id


@mutant("best_run")
def max_and_min_swapped():
    """The largest for min, the smallest for max."""

    def best_run(runs, metric, mode, **where):
        if mode not in ("max", "min"):
            raise ValueError(f"mode is max or min, not {mode!r}")
        best_id, best_value, found = None, None, False
        for run in runs:
            if run["status"] != "FINISHED":
                continue
            if not all(name in run["params"] and run["params"][name] == value for name, value in where.items()):
                continue
            pairs = run["metrics"].get(metric, [])
            if len(pairs) == 0 or np.isnan(pairs[-1][1]):
                continue
            value = pairs[-1][1]
            if not found or (value > best_value if mode == "min" else value < best_value):
                best_id, best_value, found = run["id"], value, True
        if not found:
            raise ValueError("no run is left")
        return best_id


@mutant("best_run")
def status_ignored():
    """Every run counts, finished or not."""

    def best_run(runs, metric, mode, **where):
        if mode not in ("max", "min"):
            raise ValueError(f"mode is max or min, not {mode!r}")
        best_id, best_value, found = None, None, False
        for run in runs:
            if not all(name in run["params"] and run["params"][name] == value for name, value in where.items()):
                continue
            pairs = run["metrics"].get(metric, [])
            if len(pairs) == 0 or np.isnan(pairs[-1][1]):
                continue
            value = pairs[-1][1]
            if not found or (value > best_value if mode == "max" else value < best_value):
                best_id, best_value, found = run["id"], value, True
        if not found:
            raise ValueError("no run is left")
        return best_id


@mutant("best_run")
def only_failed_left_out():
    """Killed and running ones count."""

    def best_run(runs, metric, mode, **where):
        if mode not in ("max", "min"):
            raise ValueError(f"mode is max or min, not {mode!r}")
        best_id, best_value, found = None, None, False
        for run in runs:
            if run["status"] == "FAILED":
                continue
            if not all(name in run["params"] and run["params"][name] == value for name, value in where.items()):
                continue
            pairs = run["metrics"].get(metric, [])
            if len(pairs) == 0 or np.isnan(pairs[-1][1]):
                continue
            value = pairs[-1][1]
            if not found or (value > best_value if mode == "max" else value < best_value):
                best_id, best_value, found = run["id"], value, True
        if not found:
            raise ValueError("no run is left")
        return best_id


@mutant("best_run")
def running_counts():
    """Runs that still run count."""

    def best_run(runs, metric, mode, **where):
        if mode not in ("max", "min"):
            raise ValueError(f"mode is max or min, not {mode!r}")
        best_id, best_value, found = None, None, False
        for run in runs:
            if run["status"] not in ("FINISHED", "RUNNING"):
                continue
            if not all(name in run["params"] and run["params"][name] == value for name, value in where.items()):
                continue
            pairs = run["metrics"].get(metric, [])
            if len(pairs) == 0 or np.isnan(pairs[-1][1]):
                continue
            value = pairs[-1][1]
            if not found or (value > best_value if mode == "max" else value < best_value):
                best_id, best_value, found = run["id"], value, True
        if not found:
            raise ValueError("no run is left")
        return best_id


@mutant("best_run")
def nan_not_looked_at():
    """A run that ends with NaN wins if it stands first."""

    def best_run(runs, metric, mode, **where):
        if mode not in ("max", "min"):
            raise ValueError(f"mode is max or min, not {mode!r}")
        best_id, best_value, found = None, None, False
        for run in runs:
            if run["status"] != "FINISHED":
                continue
            if not all(name in run["params"] and run["params"][name] == value for name, value in where.items()):
                continue
            pairs = run["metrics"].get(metric, [])
            if len(pairs) == 0:
                continue
            value = pairs[-1][1]
            if not found or (value > best_value if mode == "max" else value < best_value):
                best_id, best_value, found = run["id"], value, True
        if not found:
            raise ValueError("no run is left")
        return best_id


@mutant("best_run")
def any_nan_disqualifies():
    """A NaN anywhere in the curve, and the run is out."""

    def best_run(runs, metric, mode, **where):
        if mode not in ("max", "min"):
            raise ValueError(f"mode is max or min, not {mode!r}")
        best_id, best_value, found = None, None, False
        for run in runs:
            if run["status"] != "FINISHED":
                continue
            if not all(name in run["params"] and run["params"][name] == value for name, value in where.items()):
                continue
            pairs = run["metrics"].get(metric, [])
            if len(pairs) == 0 or any(np.isnan(v) for _, v in pairs):
                continue
            value = pairs[-1][1]
            if not found or (value > best_value if mode == "max" else value < best_value):
                best_id, best_value, found = run["id"], value, True
        if not found:
            raise ValueError("no run is left")
        return best_id


@mutant("best_run")
def last_number_counts():
    """Goes back to the last value that is a number."""

    def best_run(runs, metric, mode, **where):
        if mode not in ("max", "min"):
            raise ValueError(f"mode is max or min, not {mode!r}")
        best_id, best_value, found = None, None, False
        for run in runs:
            if run["status"] != "FINISHED":
                continue
            if not all(name in run["params"] and run["params"][name] == value for name, value in where.items()):
                continue
            pairs = [p for p in run["metrics"].get(metric, []) if p[1] == p[1]]
            if len(pairs) == 0 or np.isnan(pairs[-1][1]):
                continue
            value = pairs[-1][1]
            if not found or (value > best_value if mode == "max" else value < best_value):
                best_id, best_value, found = run["id"], value, True
        if not found:
            raise ValueError("no run is left")
        return best_id


@mutant("best_run")
def last_of_equals():
    """Of equals the last run."""

    def best_run(runs, metric, mode, **where):
        if mode not in ("max", "min"):
            raise ValueError(f"mode is max or min, not {mode!r}")
        best_id, best_value, found = None, None, False
        for run in runs:
            if run["status"] != "FINISHED":
                continue
            if not all(name in run["params"] and run["params"][name] == value for name, value in where.items()):
                continue
            pairs = run["metrics"].get(metric, [])
            if len(pairs) == 0 or np.isnan(pairs[-1][1]):
                continue
            value = pairs[-1][1]
            if not found or (value >= best_value if mode == "max" else value <= best_value):
                best_id, best_value, found = run["id"], value, True
        if not found:
            raise ValueError("no run is left")
        return best_id


@mutant("best_run")
def where_ignored():
    """The parameters asked for are not looked at."""

    def best_run(runs, metric, mode, **where):
        if mode not in ("max", "min"):
            raise ValueError(f"mode is max or min, not {mode!r}")
        best_id, best_value, found = None, None, False
        for run in runs:
            if run["status"] != "FINISHED":
                continue
            pairs = run["metrics"].get(metric, [])
            if len(pairs) == 0 or np.isnan(pairs[-1][1]):
                continue
            value = pairs[-1][1]
            if not found or (value > best_value if mode == "max" else value < best_value):
                best_id, best_value, found = run["id"], value, True
        if not found:
            raise ValueError("no run is left")
        return best_id


@mutant("best_run")
def one_of_them_is_enough():
    """A run counts if it has any of the parameters."""

    def best_run(runs, metric, mode, **where):
        if mode not in ("max", "min"):
            raise ValueError(f"mode is max or min, not {mode!r}")
        best_id, best_value, found = None, None, False
        for run in runs:
            if run["status"] != "FINISHED":
                continue
            fits = [name in run["params"] and run["params"][name] == value for name, value in where.items()]
            if where and not any(fits):
                continue
            pairs = run["metrics"].get(metric, [])
            if len(pairs) == 0 or np.isnan(pairs[-1][1]):
                continue
            value = pairs[-1][1]
            if not found or (value > best_value if mode == "max" else value < best_value):
                best_id, best_value, found = run["id"], value, True
        if not found:
            raise ValueError("no run is left")
        return best_id


@mutant("best_run")
def names_only():
    """A parameter must be there; its value is not compared."""

    def best_run(runs, metric, mode, **where):
        if mode not in ("max", "min"):
            raise ValueError(f"mode is max or min, not {mode!r}")
        best_id, best_value, found = None, None, False
        for run in runs:
            if run["status"] != "FINISHED":
                continue
            if not all(name in run["params"] for name, value in where.items()):
                continue
            pairs = run["metrics"].get(metric, [])
            if len(pairs) == 0 or np.isnan(pairs[-1][1]):
                continue
            value = pairs[-1][1]
            if not found or (value > best_value if mode == "max" else value < best_value):
                best_id, best_value, found = run["id"], value, True
        if not found:
            raise ValueError("no run is left")
        return best_id


@mutant("best_run")
def missing_parameter_fails():
    """KeyError where a run lacks the parameter."""

    def best_run(runs, metric, mode, **where):
        if mode not in ("max", "min"):
            raise ValueError(f"mode is max or min, not {mode!r}")
        best_id, best_value, found = None, None, False
        for run in runs:
            if run["status"] != "FINISHED":
                continue
            if not all(run["params"][name] == value for name, value in where.items()):
                continue
            pairs = run["metrics"].get(metric, [])
            if len(pairs) == 0 or np.isnan(pairs[-1][1]):
                continue
            value = pairs[-1][1]
            if not found or (value > best_value if mode == "max" else value < best_value):
                best_id, best_value, found = run["id"], value, True
        if not found:
            raise ValueError("no run is left")
        return best_id


@mutant("best_run")
def missing_parameter_passes():
    """A run without the parameter counts."""

    def best_run(runs, metric, mode, **where):
        if mode not in ("max", "min"):
            raise ValueError(f"mode is max or min, not {mode!r}")
        best_id, best_value, found = None, None, False
        for run in runs:
            if run["status"] != "FINISHED":
                continue
            if not all(run["params"].get(name, value) == value for name, value in where.items()):
                continue
            pairs = run["metrics"].get(metric, [])
            if len(pairs) == 0 or np.isnan(pairs[-1][1]):
                continue
            value = pairs[-1][1]
            if not found or (value > best_value if mode == "max" else value < best_value):
                best_id, best_value, found = run["id"], value, True
        if not found:
            raise ValueError("no run is left")
        return best_id


@mutant("best_run")
def whole_run():
    """Gives the run, not its id."""

    def best_run(runs, metric, mode, **where):
        if mode not in ("max", "min"):
            raise ValueError(f"mode is max or min, not {mode!r}")
        best_id, best_value, found = None, None, False
        for run in runs:
            if run["status"] != "FINISHED":
                continue
            if not all(name in run["params"] and run["params"][name] == value for name, value in where.items()):
                continue
            pairs = run["metrics"].get(metric, [])
            if len(pairs) == 0 or np.isnan(pairs[-1][1]):
                continue
            value = pairs[-1][1]
            if not found or (value > best_value if mode == "max" else value < best_value):
                best_id, best_value, found = run, value, True
        if not found:
            raise ValueError("no run is left")
        return best_id


@mutant("best_run")
def place_in_the_list():
    """Gives the place in the list."""

    def best_run(runs, metric, mode, **where):
        if mode not in ("max", "min"):
            raise ValueError(f"mode is max or min, not {mode!r}")
        best_id, best_value, found = None, None, False
        for place, run in enumerate(runs):
            if run["status"] != "FINISHED":
                continue
            if not all(name in run["params"] and run["params"][name] == value for name, value in where.items()):
                continue
            pairs = run["metrics"].get(metric, [])
            if len(pairs) == 0 or np.isnan(pairs[-1][1]):
                continue
            value = pairs[-1][1]
            if not found or (value > best_value if mode == "max" else value < best_value):
                best_id, best_value, found = place, value, True
        if not found:
            raise ValueError("no run is left")
        return best_id


@mutant("best_run")
def best_value_returned():
    """Gives the value, not the id."""

    def best_run(runs, metric, mode, **where):
        if mode not in ("max", "min"):
            raise ValueError(f"mode is max or min, not {mode!r}")
        best_id, best_value, found = None, None, False
        for run in runs:
            if run["status"] != "FINISHED":
                continue
            if not all(name in run["params"] and run["params"][name] == value for name, value in where.items()):
                continue
            pairs = run["metrics"].get(metric, [])
            if len(pairs) == 0 or np.isnan(pairs[-1][1]):
                continue
            value = pairs[-1][1]
            if not found or (value > best_value if mode == "max" else value < best_value):
                best_id, best_value, found = run["id"], value, True
        if not found:
            raise ValueError("no run is left")
        return best_value


@mutant("best_run")
def none_if_nothing_is_left():
    """None where no run is left."""

    def best_run(runs, metric, mode, **where):
        if mode not in ("max", "min"):
            raise ValueError(f"mode is max or min, not {mode!r}")
        best_id, best_value, found = None, None, False
        for run in runs:
            if run["status"] != "FINISHED":
                continue
            if not all(name in run["params"] and run["params"][name] == value for name, value in where.items()):
                continue
            pairs = run["metrics"].get(metric, [])
            if len(pairs) == 0 or np.isnan(pairs[-1][1]):
                continue
            value = pairs[-1][1]
            if not found or (value > best_value if mode == "max" else value < best_value):
                best_id, best_value, found = run["id"], value, True
        if not found:
            return None
        return best_id


@mutant("best_run")
def other_modes_are_min():
    """Every mode but max is min."""

    def best_run(runs, metric, mode, **where):
        best_id, best_value, found = None, None, False
        for run in runs:
            if run["status"] != "FINISHED":
                continue
            if not all(name in run["params"] and run["params"][name] == value for name, value in where.items()):
                continue
            pairs = run["metrics"].get(metric, [])
            if len(pairs) == 0 or np.isnan(pairs[-1][1]):
                continue
            value = pairs[-1][1]
            if not found or (value > best_value if mode == "max" else value < best_value):
                best_id, best_value, found = run["id"], value, True
        if not found:
            raise ValueError("no run is left")
        return best_id


@mutant("best_run")
def begins_at_zero():
    """The best so far begins at 0: negative values never win for max, positive ones never for min."""

    def best_run(runs, metric, mode, **where):
        if mode not in ("max", "min"):
            raise ValueError(f"mode is max or min, not {mode!r}")
        best_id, best_value, found = None, 0, False
        for run in runs:
            if run["status"] != "FINISHED":
                continue
            if not all(name in run["params"] and run["params"][name] == value for name, value in where.items()):
                continue
            pairs = run["metrics"].get(metric, [])
            if len(pairs) == 0 or np.isnan(pairs[-1][1]):
                continue
            value = pairs[-1][1]
            if value > best_value if mode == "max" else value < best_value:
                best_id, best_value, found = run["id"], value, True
        if not found:
            raise ValueError("no run is left")
        return best_id


@mutant("best_run")
def missing_metric_fails():
    """KeyError where a run lacks the metric."""

    def best_run(runs, metric, mode, **where):
        if mode not in ("max", "min"):
            raise ValueError(f"mode is max or min, not {mode!r}")
        best_id, best_value, found = None, None, False
        for run in runs:
            if run["status"] != "FINISHED":
                continue
            if not all(name in run["params"] and run["params"][name] == value for name, value in where.items()):
                continue
            pairs = run["metrics"][metric]
            if len(pairs) == 0 or np.isnan(pairs[-1][1]):
                continue
            value = pairs[-1][1]
            if not found or (value > best_value if mode == "max" else value < best_value):
                best_id, best_value, found = run["id"], value, True
        if not found:
            raise ValueError("no run is left")
        return best_id


@mutant("best_run")
def empty_metric_fails():
    """IndexError where a metric has no value."""

    def best_run(runs, metric, mode, **where):
        if mode not in ("max", "min"):
            raise ValueError(f"mode is max or min, not {mode!r}")
        best_id, best_value, found = None, None, False
        for run in runs:
            if run["status"] != "FINISHED":
                continue
            if not all(name in run["params"] and run["params"][name] == value for name, value in where.items()):
                continue
            pairs = run["metrics"].get(metric, [])
            if metric not in run["metrics"] or np.isnan(pairs[-1][1]):
                continue
            value = pairs[-1][1]
            if not found or (value > best_value if mode == "max" else value < best_value):
                best_id, best_value, found = run["id"], value, True
        if not found:
            raise ValueError("no run is left")
        return best_id


@mutant("best_run")
def curve_sorted_in_place():
    """Sorts each curve by its values, in the runs themselves, and takes the last."""

    def best_run(runs, metric, mode, **where):
        if mode not in ("max", "min"):
            raise ValueError(f"mode is max or min, not {mode!r}")
        best_id, best_value, found = None, None, False
        for run in runs:
            if run["status"] != "FINISHED":
                continue
            if not all(name in run["params"] and run["params"][name] == value for name, value in where.items()):
                continue
            pairs = run["metrics"].get(metric, [])
            if len(pairs) == 0 or np.isnan(pairs[-1][1]):
                continue
            pairs.sort(key=lambda pair: pair[1])
            value = pairs[-1][1]
            if not found or (value > best_value if mode == "max" else value < best_value):
                best_id, best_value, found = run["id"], value, True
        if not found:
            raise ValueError("no run is left")
        return best_id


@mutant("best_run")
def where_as_a_dict():
    """Wants a dict called where, not keywords."""

    def best_run(runs, metric, mode, where={}):
        if mode not in ("max", "min"):
            raise ValueError(f"mode is max or min, not {mode!r}")
        best_id, best_value, found = None, None, False
        for run in runs:
            if run["status"] != "FINISHED":
                continue
            if not all(name in run["params"] and run["params"][name] == value for name, value in where.items()):
                continue
            pairs = run["metrics"].get(metric, [])
            if len(pairs) == 0 or np.isnan(pairs[-1][1]):
                continue
            value = pairs[-1][1]
            if not found or (value > best_value if mode == "max" else value < best_value):
                best_id, best_value, found = run["id"], value, True
        if not found:
            raise ValueError("no run is left")
        return best_id


@mutant("best_run")
def accuracy_always():
    """Looks at accuracy, whatever metric is."""

    def best_run(runs, metric, mode, **where):
        if mode not in ("max", "min"):
            raise ValueError(f"mode is max or min, not {mode!r}")
        best_id, best_value, found = None, None, False
        for run in runs:
            if run["status"] != "FINISHED":
                continue
            if not all(name in run["params"] and run["params"][name] == value for name, value in where.items()):
                continue
            pairs = run["metrics"].get("accuracy", [])
            if len(pairs) == 0 or np.isnan(pairs[-1][1]):
                continue
            value = pairs[-1][1]
            if not found or (value > best_value if mode == "max" else value < best_value):
                best_id, best_value, found = run["id"], value, True
        if not found:
            raise ValueError("no run is left")
        return best_id


@mutant("best_run")
def get_gives_none():
    """Asked for a parameter that is None, it counts runs that do not have the parameter."""

    def best_run(runs, metric, mode, **where):
        if mode not in ("max", "min"):
            raise ValueError(f"mode is max or min, not {mode!r}")
        best_id, best_value, found = None, None, False
        for run in runs:
            if run["status"] != "FINISHED":
                continue
            if not all(run["params"].get(name) == value for name, value in where.items()):
                continue
            pairs = run["metrics"].get(metric, [])
            if len(pairs) == 0 or np.isnan(pairs[-1][1]):
                continue
            value = pairs[-1][1]
            if not found or (value > best_value if mode == "max" else value < best_value):
                best_id, best_value, found = run["id"], value, True
        if not found:
            raise ValueError("no run is left")
        return best_id
