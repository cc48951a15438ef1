"""Right solutions of `unet_sizes`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("unet_sizes")
def one_loop():
    """The third hint."""

    def unet_sizes(size, depth, padding):
        if padding not in ("same", "valid"):
            raise ValueError("padding must be same or valid")
        lost = 4 if padding == "valid" else 0
        sizes = []
        for stage in range(2 * depth + 1):
            size -= lost
            if size <= 0:
                raise ValueError("nothing is left")
            sizes.append(size)
            if stage < depth:
                if size % 2:
                    raise ValueError("the side is odd")
                size //= 2
            else:
                size *= 2
        return sizes


@variant("unet_sizes")
def three_parts():
    """Down, bottom and up one after the other."""

    def unet_sizes(size, depth, padding):
        if padding == "same":
            lost = 0
        elif padding == "valid":
            lost = 4
        else:
            raise ValueError(f"unknown padding {padding!r}")

        def convolve(n):
            n = n - lost
            if n <= 0:
                raise ValueError("the picture is too small")
            return n

        result = []
        n = size
        for _ in range(depth):
            n = convolve(n)
            result.append(n)
            if n % 2 == 1:
                raise ValueError(f"{n} cannot be halved")
            n = n // 2
        n = convolve(n)
        result.append(n)
        for _ in range(depth):
            n = convolve(2 * n)
            result.append(n)
        return result


@variant("unet_sizes")
def recursive():
    """A U inside of a U."""

    def unet_sizes(size, depth, padding):
        if padding not in ["same", "valid"]:
            raise ValueError(padding)
        loss = {"same": 0, "valid": 4}[padding]
        n = size - loss
        if n < 1:
            raise ValueError("too small")
        if depth == 0:
            return [n]
        if n % 2 != 0:
            raise ValueError("odd")
        inside = unet_sizes(n // 2, depth - 1, padding)
        last = 2 * inside[-1] - loss
        if last < 1:
            raise ValueError("too small")
        return [n] + inside + [last]


@variant("unet_sizes")
def dictionary_of_losses():
    """A KeyError becomes a ValueError."""

    def unet_sizes(size, depth, padding):
        try:
            lost = {"same": 0, "valid": 2 * 2}[padding]
        except KeyError:
            raise ValueError("padding: 'same' or 'valid'") from None
        sides = [size - lost]
        for k in range(2 * depth):
            before = sides[-1]
            if before <= 0 or (k < depth and before % 2):
                raise ValueError("this side does not fit")
            sides.append((before // 2 if k < depth else 2 * before) - lost)
        if sides[-1] <= 0:
            raise ValueError("this side does not fit")
        return sides


@variant("unet_sizes")
def generator():
    """A generator of sides."""

    def sides(n, depth, lost):
        for k in range(2 * depth + 1):
            for _ in range(2):
                n -= lost
            if n <= 0:
                raise ValueError("nothing left")
            yield n
            if k >= depth:
                n *= 2
            elif n % 2:
                raise ValueError("odd side")
            else:
                n //= 2

    def unet_sizes(size, depth, padding):
        if padding != "same" and padding != "valid":
            raise ValueError("padding")
        return list(sides(size, depth, 2 if padding == "valid" else 0))


@variant("unet_sizes")
def divmod_and_remainder():
    """divmod gives half and remainder."""

    def unet_sizes(size, depth, padding):
        match padding:
            case "same":
                lost = 0
            case "valid":
                lost = 4
            case _:
                raise ValueError("no such padding")
        out = []
        for _ in range(depth):
            out.append(size - lost)
            size, rest = divmod(out[-1], 2)
            if rest or size <= 0:
                raise ValueError("does not fit")
        out.append(size - lost)
        for _ in range(depth):
            if out[-1] <= 0:
                raise ValueError("does not fit")
            out.append(2 * out[-1] - lost)
        if out[-1] <= 0:
            raise ValueError("does not fit")
        return out


@variant("unet_sizes")
def checks_at_the_end():
    """All sides first, then the checks."""

    def unet_sizes(size, depth, padding):
        if padding not in {"same", "valid"}:
            raise ValueError("padding should be 'same' or 'valid'")
        cut = 4 * (padding == "valid")
        down = [size - cut]
        for _ in range(depth):
            down.append(down[-1] // 2 - cut)
        up = [down[-1]]
        for _ in range(depth):
            up.append(up[-1] * 2 - cut)
        everything = down + up[1:]
        if any(n % 2 for n in down[:-1]) or min(everything) <= 0:
            raise ValueError("the side does not fit")
        return everything


@variant("unet_sizes")
def counting_down():
    """while loops with counters."""

    def unet_sizes(size, depth, padding):
        if padding == "valid":
            shrink = 2
        elif padding == "same":
            shrink = 0
        else:
            raise ValueError
        stages, level = [], 0
        while True:
            size = size - shrink - shrink
            if size < 1:
                raise ValueError("side 0 or less")
            stages += [size]
            if level == depth:
                break
            if size & 1:
                raise ValueError("odd")
            size >>= 1
            level += 1
        while level > 0:
            size = size << 1
            size = size - shrink - shrink
            if size < 1:
                raise ValueError("side 0 or less")
            stages += [size]
            level -= 1
        return stages


@variant("unet_sizes")
def class_for_the_side():
    """A small class that knows how to shrink."""

    class Side:
        def __init__(self, n, lost):
            self.n, self.lost = n, lost

        def stage(self):
            self.n -= self.lost
            if self.n <= 0:
                raise ValueError(f"{self.n} pixels are left")
            return self.n

        def halve(self):
            if self.n % 2:
                raise ValueError(f"{self.n} is odd")
            self.n //= 2

        def double(self):
            self.n *= 2

    def unet_sizes(size, depth, padding):
        if padding not in ("valid", "same"):
            raise ValueError("only valid and same")
        side = Side(size, 0 if padding == "same" else 4)
        found = []
        for _ in range(depth):
            found.append(side.stage())
            side.halve()
        found.append(side.stage())
        for _ in range(depth):
            side.double()
            found.append(side.stage())
        return found


@variant("unet_sizes")
def steps_as_a_string():
    """A plan of letters: c, d, u."""

    def unet_sizes(size, depth, padding):
        if padding not in ("same", "valid"):
            raise ValueError(padding)
        plan = "cd" * depth + "c" + "uc" * depth
        found = []
        for step in plan:
            if step == "c":
                size -= 4 if padding == "valid" else 0
                if size <= 0:
                    raise ValueError("the map is gone")
                found.append(size)
            elif step == "d":
                if size % 2 == 1:
                    raise ValueError("the side is odd")
                size = size // 2
            else:
                size = 2 * size
        return found


@variant("unet_sizes")
def formulas():
    """Formulas for all sides, without a running number."""

    def unet_sizes(size, depth, padding):
        if padding not in ("same", "valid"):
            raise ValueError("unknown padding")
        c = 4 if padding == "valid" else 0
        # the side at level k on the way down is (size + c) / 2**k - 2 c
        down = []
        for k in range(depth + 1):
            if (size + c) % 2**k:
                raise ValueError("a side is odd")
            down.append((size + c) // 2**k - 2 * c)
        up = [(down[-1] - c) * 2**k + c for k in range(1, depth + 1)]
        result = down + up
        if min(result) <= 0:
            raise ValueError("a side is 0 or less")
        return result


@variant("unet_sizes")
def symmetric_same():
    """An own branch for "same": the way up is the way down backwards."""

    def unet_sizes(size, depth, padding):
        if padding == "same":
            if size <= 0 or size % 2**depth:
                raise ValueError("the side cannot be halved so often")
            down = [size // 2**k for k in range(depth + 1)]
            return down + down[-2::-1]
        if padding != "valid":
            raise ValueError("padding is same or valid")
        out, n = [], size
        for k in range(2 * depth + 1):
            n -= 4
            if n <= 0:
                raise ValueError("too small")
            out.append(n)
            if k < depth and n % 2:
                raise ValueError("odd")
            n = n // 2 if k < depth else n * 2
        return out


@variant("unet_sizes")
def numpy_then_list():
    """Fills an array, returns its list."""

    def unet_sizes(size, depth, padding):
        lost = {"same": 0, "valid": 4}.get(padding)
        if lost is None:
            raise ValueError("padding must be 'same' or 'valid'")
        sides = np.zeros(2 * depth + 1, dtype=int)
        n = size
        for k in range(len(sides)):
            sides[k] = n - lost
            if sides[k] <= 0:
                raise ValueError("a side is 0 or less")
            if k < depth:
                if sides[k] % 2:
                    raise ValueError("a side is odd")
                n = sides[k] // 2
            else:
                n = sides[k] * 2
        return sides.tolist()
