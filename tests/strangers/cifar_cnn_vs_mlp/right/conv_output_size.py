"""Right solutions of `conv_output_size`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("conv_output_size")
def as_the_formula_says():
    """Same first, then the errors, then valid."""

    def conv_output_size(n, kernel, stride=1, padding="valid"):
        if padding == "same":
            return -(-n // stride)
        if padding != "valid":
            raise ValueError("padding must be valid or same")
        if kernel > n:
            raise ValueError("kernel larger than the picture")
        return (n - kernel) // stride + 1


@variant("conv_output_size")
def counts_the_places():
    """The length of a range of places."""

    def conv_output_size(n, kernel, stride=1, padding="valid"):
        if padding not in ("valid", "same"):
            raise ValueError(f"padding {padding!r}?")
        if padding == "valid":
            if kernel > n:
                raise ValueError("the kernel does not fit")
            return len(range(0, n - kernel + 1, stride))
        return len(range(0, n, stride))


@variant("conv_output_size")
def steps_in_a_loop():
    """Walks from place to place where the side is short, divides where it is long."""

    def conv_output_size(n, kernel, stride=1, padding="valid"):
        if padding == "same":
            whole, rest = divmod(n, stride)
            return whole + (1 if rest else 0)
        elif padding == "valid" and kernel <= n:
            count = 1
            free = n - kernel  # pixels that the kernel can still move
            if free > 10_000:
                return count + free // stride
            while free >= stride:
                free -= stride
                count += 1
            return count
        raise ValueError("other padding, or a kernel that is too large")


@variant("conv_output_size")
def with_math_ceil():
    """math.ceil of quotients."""

    def conv_output_size(n, kernel, stride=1, padding="valid"):
        import math

        match padding:
            case "same":
                return math.ceil(n / stride)
            case "valid":
                if n < kernel:
                    raise ValueError("kernel > n")
                return math.ceil((n - kernel + 1) / stride)
            case _:
                raise ValueError("unknown padding")


@variant("conv_output_size")
def ceiling_by_added_stride():
    """(n + s − 1) // s rounds up."""

    def conv_output_size(n, kernel, stride=1, padding="valid"):
        if padding != "valid" and padding != "same":
            raise ValueError(padding)
        reach = n if padding == "same" else n - kernel + 1
        if reach < 1:
            raise ValueError("no place for the kernel")
        return (reach + stride - 1) // stride


@variant("conv_output_size")
def table_of_rules():
    """A dict of lambdas."""

    def conv_output_size(n, kernel, stride=1, padding="valid"):
        rules = {"valid": lambda: (n - kernel) // stride + 1, "same": lambda: (n - 1) // stride + 1}
        if padding not in rules:
            raise ValueError("padding is valid or same")
        if padding == "valid" and kernel > n:
            raise ValueError("kernel is larger than n")
        return rules[padding]()


@variant("conv_output_size")
def tamano_de_salida():
    """En español, con int() y floor."""

    def conv_output_size(n, kernel, stride=1, padding="valid"):
        if padding == "valid":
            sobra = n - kernel
            if sobra < 0:
                raise ValueError("el núcleo no cabe")
            return int(np.floor(sobra / stride)) + 1
        if padding == "same":
            return int(np.ceil(n / stride))
        raise ValueError("relleno desconocido")


@variant("conv_output_size")
def padding_into_pixels():
    """Counts the zeros of "same" and uses the formula of "valid"."""

    def conv_output_size(n, kernel, stride=1, padding="valid"):
        if padding not in {"same", "valid"}:
            raise ValueError("padding?")
        zeros = 0
        if padding == "same":
            places = n // stride + (n % stride > 0)
            zeros = (places - 1) * stride + kernel - n
        if n + zeros < kernel:
            raise ValueError("kernel too large")
        return (n + zeros - kernel) // stride + 1


@variant("conv_output_size")
def guard_clauses():
    """All errors in helpers at the top."""

    def conv_output_size(n, kernel, stride=1, padding="valid"):
        def check_arguments():
            if padding not in ["same", "valid"]:
                raise ValueError("only same and valid are known")
            if padding == "valid" and kernel > n:
                raise ValueError("the kernel must lie inside the picture")

        check_arguments()
        last_start = (n - 1) if padding == "same" else (n - kernel)
        return 1 + last_start // stride


@variant("conv_output_size")
def conditional_expression():
    """Errors by a helper that raises, the rest in one expression."""

    def conv_output_size(n, kernel, stride=1, padding="valid"):
        def refuse():
            raise ValueError("not allowed")

        return (
            -(-n // stride)
            if padding == "same"
            else (n - kernel) // stride + 1
            if padding == "valid" and kernel <= n
            else refuse()
        )


@variant("conv_output_size")
def own_error_class():
    """Raises a ValueError of its own."""

    def conv_output_size(n, kernel, stride=1, padding="valid"):
        class PaddingError(ValueError):
            pass

        if padding == "same":
            return (n + stride - 1) // stride
        if padding == "valid":
            if kernel > n:
                raise PaddingError(f"{kernel} > {n}")
            return (n - kernel + stride) // stride
        raise PaddingError(f"what is {padding!r}?")


@variant("conv_output_size")
def with_lambda():
    """A lambda; an impossible case asks int for an error."""

    conv_output_size = lambda n, kernel, stride=1, padding="valid": (
        (n - 1) // stride + 1
        if padding == "same"
        else (n - kernel) // stride + 1
        if (padding == "valid" and n >= kernel)
        else int("not allowed")
    )
