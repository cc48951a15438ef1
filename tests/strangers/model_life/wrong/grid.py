"""Wrong solutions of `grid`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("grid")
def first_wheel_fastest():
    """The first name changes fastest."""

    def grid(space):
        combinations = [{}]
        for name, values in space.items():
            combinations = [{**found, name: value} for value in values for found in combinations]
        return combinations


@mutant("grid")
def names_sorted():
    """The names are sorted first."""

    import itertools

    def grid(space):
        names = sorted(space)
        return [dict(zip(names, values)) for values in itertools.product(*(space[n] for n in names))]


@mutant("grid")
def names_backwards():
    """The combinations are right, but each dict has its names from last to first."""

    def grid(space):
        combinations = [{}]
        for name, values in space.items():
            combinations = [{name: value, **found} for found in combinations for value in values]
        return combinations


@mutant("grid")
def nothing_for_no_names():
    """A space without names gives no combination."""

    import itertools

    def grid(space):
        if not space:
            return []
        return [dict(zip(space, values)) for values in itertools.product(*space.values())]


@mutant("grid")
def empty_lists_passed_over():
    """A name without values is left out."""

    def grid(space):
        combinations = [{}]
        for name, values in space.items():
            if not values:
                continue
            combinations = [{**found, name: value} for found in combinations for value in values]
        return combinations


@mutant("grid")
def zip_of_the_values():
    """The first values together, then the second ones."""

    def grid(space):
        return [dict(zip(space, values)) for values in zip(*space.values())]


@mutant("grid")
def one_dict_for_all():
    """The same dict is put into the list again and again."""

    import itertools

    def grid(space):
        found, current = [], {}
        for values in itertools.product(*space.values()):
            current.update(zip(space, values))
            found.append(current)
        return found


@mutant("grid")
def space_emptied():
    """Takes the names out of the space."""

    def grid(space):
        combinations = [{}]
        while space:
            name = next(iter(space))
            values = space.pop(name)
            combinations = [{**found, name: value} for found in combinations for value in values]
        return combinations


@mutant("grid")
def tuples_of_values():
    """Tuples without names."""

    import itertools

    def grid(space):
        return list(itertools.product(*space.values()))


@mutant("grid")
def values_sorted():
    """The values of each name are sorted."""

    import itertools

    def grid(space):
        return [dict(zip(space, v)) for v in itertools.product(*(sorted(values) for values in space.values()))]


@mutant("grid")
def iterator_returned():
    """A generator, not a list."""

    import itertools

    def grid(space):
        return (dict(zip(space, v)) for v in itertools.product(*space.values()))


@mutant("grid")
def two_names_only():
    """Two loops for the first two names."""

    def grid(space):
        names = list(space)
        if not names:
            return [{}]
        if len(names) == 1:
            return [{names[0]: v} for v in space[names[0]]]
        return [{names[0]: a, names[1]: b} for a in space[names[0]] for b in space[names[1]]]


@mutant("grid")
def partial_ones_too():
    """The combinations of the first names stay in the list."""

    def grid(space):
        combinations = [{}]
        for name, values in space.items():
            combinations = combinations + [{**found, name: value} for found in combinations for value in values]
        return combinations


@mutant("grid")
def last_one_lost():
    """The counter stops one too early."""

    def grid(space):
        names = list(space)
        total = 1
        for name in names:
            total *= len(space[name])
        result = []
        for number in range(total - 1):
            digits = {}
            for name in reversed(names):
                number, place = divmod(number, len(space[name]))
                digits[name] = space[name][place]
            result.append({name: digits[name] for name in names})
        return result


@mutant("grid")
def one_numpy_array():
    """All values in one NumPy array, which makes them one kind: numbers become texts."""

    def grid(space):
        if not space:
            return [{}]
        mesh = np.meshgrid(*space.values(), indexing="ij")
        table = np.array(mesh).reshape(len(space), -1).T
        return [dict(zip(space, row.tolist())) for row in table]


@mutant("grid")
def found_kept_between_calls():
    """The list is a default value and grows from call to call."""

    import itertools

    def grid(space, found=[]):
        for values in itertools.product(*space.values()):
            found.append(dict(zip(space, values)))
        return found


@mutant("grid")
def one_setting_at_a_time():
    """Changes one setting at a time and leaves the others at their first value."""

    def grid(space):
        if any(len(values) == 0 for values in space.values()):
            return []
        base = {name: values[0] for name, values in space.items()}
        found = [base]
        for name, values in space.items():
            found += [{**base, name: value} for value in values[1:]]
        return found


@mutant("grid")
def error_for_an_empty_list():
    """Refuses a name without values."""

    import itertools

    def grid(space):
        for name, values in space.items():
            if len(values) == 0:
                raise ValueError(f"{name} has no values")
        return [dict(zip(space, v)) for v in itertools.product(*space.values())]
