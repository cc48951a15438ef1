"""Right solutions of `grid`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("grid")
def itertools_product():
    """The product of the standard library, whose last wheel is the fastest."""

    import itertools

    def grid(space):
        return [dict(zip(space, values)) for values in itertools.product(*space.values())]


@variant("grid")
def hint_comprehension():
    """The comprehension of the third hint."""

    def grid(space):
        combinations = [{}]
        for name, values in space.items():
            combinations = [{**found, name: value} for found in combinations for value in values]
        return combinations


@variant("grid")
def recursion():
    """The first name, and all combinations of the rest."""

    def grid(space):
        if not space:
            return [{}]
        names = list(space)
        first = names[0]
        rest = grid({name: space[name] for name in names[1:]})
        return [{first: value, **other} for value in space[first] for other in rest]


@variant("grid")
def counter_with_divmod():
    """Counts from 0 on and reads the digits off."""

    def grid(space):
        names = list(space.keys())
        total = 1
        for name in names:
            total *= len(space[name])
        result = []
        for number in range(total):
            digits = {}
            for name in reversed(names):
                number, place = divmod(number, len(space[name]))
                digits[name] = space[name][place]
            result.append({name: digits[name] for name in names})
        return result


@variant("grid")
def ndindex():
    """NumPy counts the places."""

    def grid(space):
        names = list(space)
        sizes = [len(space[name]) for name in names]
        return [{name: space[name][i] for name, i in zip(names, places)} for places in np.ndindex(*sizes)]


@variant("grid")
def reduce():
    """functools.reduce over the names, with the union of dicts."""

    from functools import reduce

    def grid(space):
        def wider(found, item):
            name, values = item
            return [old | {name: value} for old in found for value in values]

        return reduce(wider, space.items(), [{}])


@variant("grid")
def generator_yield_from():
    """A generator that calls itself, and a list at the end."""

    def combinations_of(items, so_far):
        if len(items) == 0:
            yield dict(so_far)
        else:
            name, values = items[0]
            for value in values:
                yield from combinations_of(items[1:], so_far + [(name, value)])

    def grid(space):
        return list(combinations_of(list(space.items()), []))


@variant("grid")
def cuentakilometros():
    """Un cuentakilómetros de verdad: la última rueda gira primero."""

    def grid(space):
        nombres = list(space)
        if any(len(space[n]) == 0 for n in nombres):
            return []
        ruedas = [0] * len(nombres)
        salida = []
        while True:
            salida.append({n: space[n][r] for n, r in zip(nombres, ruedas)})
            k = len(ruedas) - 1
            while k >= 0:
                ruedas[k] += 1
                if ruedas[k] < len(space[nombres[k]]):
                    break
                ruedas[k] = 0
                k -= 1
            if k < 0:
                return salida


@variant("grid")
def backtracking():
    """Depth first, with a dict that is filled and emptied."""

    def grid(space):
        names, found, current = list(space), [], {}

        def visit(depth):
            if depth == len(names):
                found.append(current.copy())
                return
            for value in space[names[depth]]:
                current[names[depth]] = value
                visit(depth + 1)
                del current[names[depth]]

        visit(0)
        return found


@variant("grid")
def columns_repeated():
    """Each name as a column: every value repeated, the pattern tiled."""

    import math

    def grid(space):
        lengths = [len(values) for values in space.values()]
        total = math.prod(lengths)
        rows = [{} for _ in range(total)]
        block = total
        for name, values in space.items():
            if total == 0:
                break
            block //= len(values)
            for i in range(total):
                rows[i][name] = values[(i // block) % len(values)]
        return rows


@variant("grid")
def queue():
    """A queue: takes the first, puts back its children, one name after the other."""

    from collections import deque

    def grid(space):
        queue = deque([{}])
        for name in space:
            for _ in range(len(queue)):
                old = queue.popleft()
                for value in space[name]:
                    new = dict(old)
                    new[name] = value
                    queue.append(new)
        return list(queue)


@variant("grid")
def from_the_last_name():
    """From the back: every value of a name before all that come after it."""

    def grid(space):
        tails = [[]]
        for name in reversed(list(space)):
            tails = [[(name, v)] + tail for v in space[name] for tail in tails]
        return [dict(tail) for tail in tails]


@variant("grid")
def nested_appends():
    """Three loops and append."""

    def grid(space):
        result = [dict()]
        for key in space:
            extended = []
            for partial in result:
                for option in space[key]:
                    candidate = dict(partial)
                    candidate.update({key: option})
                    extended.append(candidate)
            result = extended
        return result


@variant("grid")
def unravel_index():
    """A number for each combination, taken apart by NumPy; no names are a case of their own."""

    def grid(space):
        if len(space) == 0:
            return [{}]
        shape = tuple(len(values) for values in space.values())
        found = []
        for number in range(int(np.prod(shape))):
            where = np.unravel_index(number, shape)
            found.append({name: space[name][int(k)] for name, k in zip(space, where)})
        return found
