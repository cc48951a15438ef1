"""Right solutions of `layer_table`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("layer_table")
def long_chain_of_ifs():
    """One branch for each kind, everything written out."""

    def layer_table(layers, input_shape):
        table = []
        shape = tuple(input_shape)
        for layer in layers:
            kind = layer[0]
            if kind == "conv":
                if len(shape) != 3:
                    raise ValueError("conv needs (H, W, C), got " + str(shape))
                filters = layer[1]
                kernel = layer[2]
                stride = layer[3]
                padding = layer[4]
                H, W, C = shape
                if padding == "valid":
                    if kernel > H or kernel > W:
                        raise ValueError("conv: the kernel does not fit")
                    h = (H - kernel) // stride + 1
                    w = (W - kernel) // stride + 1
                elif padding == "same":
                    h = (H + stride - 1) // stride
                    w = (W + stride - 1) // stride
                else:
                    raise ValueError("conv: padding " + str(padding) + " is not known")
                shape = (h, w, filters)
                params = kernel * kernel * C * filters + filters
            elif kind == "pool":
                if len(shape) != 3:
                    raise ValueError("pool needs (H, W, C), got " + str(shape))
                size = layer[1]
                stride = layer[2]
                if size > shape[0] or size > shape[1]:
                    raise ValueError("pool: the window does not fit")
                shape = ((shape[0] - size) // stride + 1, (shape[1] - size) // stride + 1, shape[2])
                params = 0
            elif kind == "flatten":
                total = 1
                for n in shape:
                    total = total * n
                shape = (total,)
                params = 0
            elif kind == "global":
                if len(shape) != 3:
                    raise ValueError("global needs (H, W, C), got " + str(shape))
                shape = (shape[2],)
                params = 0
            elif kind == "dense":
                units = layer[1]
                params = shape[-1] * units + units
                shape = shape[:-1] + (units,)
            else:
                raise ValueError("unknown layer " + str(kind))
            table.append((shape, params))
        return table


@variant("layer_table")
def match_statement():
    """Python's match takes the tuples apart."""

    def layer_table(layers, input_shape):
        import math

        rows, shape = [], tuple(input_shape)
        for layer in layers:
            kind = layer[0]
            if kind in ("conv", "pool", "global") and len(shape) != 3:
                raise ValueError(f"{kind} wants three numbers and gets {shape}")
            count = 0
            match layer:
                case ("conv", filters, k, s, "valid") if k <= min(shape[:2]):
                    count = (k * k * shape[2] + 1) * filters
                    shape = ((shape[0] - k) // s + 1, (shape[1] - k) // s + 1, filters)
                case ("conv", filters, k, s, "same"):
                    count = (k * k * shape[2] + 1) * filters
                    shape = (math.ceil(shape[0] / s), math.ceil(shape[1] / s), filters)
                case ("pool", k, s) if k <= min(shape[:2]):
                    shape = ((shape[0] - k) // s + 1, (shape[1] - k) // s + 1, shape[2])
                case ("flatten",):
                    shape = (math.prod(shape),)
                case ("global",):
                    shape = shape[2:]
                case ("dense", units):
                    count = (shape[-1] + 1) * units
                    shape = (*shape[:-1], units)
                case _:
                    raise ValueError(f"{kind}: {layer} cannot stand behind {shape}")
            rows.append((shape, count))
        return rows


@variant("layer_table")
def dictionary_of_rules():
    """A function for each kind, in a dictionary."""

    def layer_table(layers, input_shape):
        def places(n, k, s, padding):
            if padding == "same":
                return -(-n // s)
            if padding != "valid" or k > n:
                raise ValueError
            return (n - k) // s + 1

        def conv(shape, filters, k, s, padding):
            h, w, c = shape
            return (places(h, k, s, padding), places(w, k, s, padding), filters), (k * k * c + 1) * filters

        def pool(shape, k, s):
            h, w, c = shape
            return (places(h, k, s, "valid"), places(w, k, s, "valid"), c), 0

        def flatten(shape):
            return (int(np.prod(shape)),), 0

        def mean(shape):
            _, _, c = shape
            return (c,), 0

        def dense(shape, units):
            return shape[:-1] + (units,), (shape[-1] + 1) * units

        rules = {"conv": conv, "pool": pool, "flatten": flatten, "global": mean, "dense": dense}
        result, shape = [], tuple(input_shape)
        for kind, *rest in layers:
            if kind not in rules:
                raise ValueError(f"there is no layer called {kind}")
            try:
                shape, count = rules[kind](shape, *rest)
            except ValueError:
                raise ValueError(f"{kind} does not fit behind {shape}") from None
            result.append((shape, count))
        return result


@variant("layer_table")
def own_class_with_state():
    """A small class keeps the shape, one method for each kind."""

    class Tabla:
        def __init__(self, forma):
            self.forma = tuple(forma)

        def lado(self, n, k, s):
            return (n - k) // s + 1 if n >= k else 0

        def capa(self, tipo, *datos):
            if tipo not in ("conv", "pool", "flatten", "global", "dense"):
                raise ValueError("capa desconocida: %s" % tipo)
            if tipo in ("conv", "pool", "global") and len(self.forma) != 3:
                raise ValueError("%s necesita (H, W, C)" % tipo)
            return getattr(self, "_" + tipo)(*datos)

        def _conv(self, filtros, k, s, relleno):
            alto, ancho, c = self.forma
            if relleno == "same":
                alto, ancho = -(-alto // s), -(-ancho // s)
            elif relleno == "valid":
                alto, ancho = self.lado(alto, k, s), self.lado(ancho, k, s)
            else:
                raise ValueError("conv: relleno %s" % relleno)
            if not alto or not ancho:
                raise ValueError("conv: no cabe")
            self.forma = (alto, ancho, filtros)
            return k * k * c * filtros + filtros

        def _pool(self, k, s):
            alto, ancho, c = self.forma
            self.forma = (self.lado(alto, k, s), self.lado(ancho, k, s), c)
            if 0 in self.forma[:2]:
                raise ValueError("pool: no cabe")
            return 0

        def _flatten(self):
            total = 1
            for n in self.forma:
                total *= n
            self.forma = (total,)
            return 0

        def _global(self):
            self.forma = (self.forma[-1],)
            return 0

        def _dense(self, unidades):
            n = self.forma[-1]
            self.forma = self.forma[:-1] + (unidades,)
            return (n + 1) * unidades

    def layer_table(layers, input_shape):
        tabla = Tabla(input_shape)
        filas = []
        for capa in layers:
            parametros = tabla.capa(*capa)
            filas.append((tabla.forma, parametros))
        return filas


@variant("layer_table")
def recursion():
    """The first layer, then the rest of the network."""

    def layer_table(layers, input_shape):
        if len(layers) == 0:
            return []
        kind, *sizes = layers[0]
        shape = tuple(input_shape)
        if kind not in {"conv", "pool", "flatten", "global", "dense"}:
            raise ValueError(f"unknown kind of layer: {kind!r}")
        if kind in {"conv", "pool", "global"} and len(shape) != 3:
            raise ValueError(f"{kind!r} needs three axes")
        parameters = 0
        if kind == "dense":
            parameters = shape[-1] * sizes[0] + sizes[0]
            shape = shape[:-1] + (sizes[0],)
        elif kind == "global":
            shape = (shape[2],)
        elif kind == "flatten":
            shape = (int(np.prod(shape, dtype=np.int64)),)
        else:
            k, stride = sizes[-3:-1] if kind == "conv" else sizes
            padding = sizes[3] if kind == "conv" else "valid"
            if padding not in ("valid", "same"):
                raise ValueError(f"{kind!r} with padding {padding!r}")
            if padding == "valid" and k > min(shape[0], shape[1]):
                raise ValueError(f"{kind!r}: {k} is larger than the picture")
            sides = tuple((n - k) // stride + 1 if padding == "valid" else -(-n // stride) for n in shape[:2])
            if kind == "conv":
                parameters = (k * k * shape[2] + 1) * sizes[0]
            shape = sides + ((sizes[0],) if kind == "conv" else (shape[2],))
        return [(shape, parameters)] + layer_table(layers[1:], shape)


@variant("layer_table")
def counts_places_with_range():
    """The number of places is the length of a range."""

    def layer_table(layers, input_shape):
        shape = tuple(input_shape)
        table = []
        for kind, *args in layers:
            if kind in ("conv", "pool", "global") and len(shape) != 3:
                raise ValueError(f"layer {kind}: input {shape} is no picture")
            if kind == "conv":
                filters, k, s, padding = args
                if padding not in ("valid", "same"):
                    raise ValueError(f"layer {kind}: padding {padding}")
                extra = 0 if padding == "same" else k - 1
                h, w = (len(range(0, n - extra, s)) for n in shape[:2])
                params = k**2 * shape[2] * filters + filters
                shape = (h, w, filters)
            elif kind == "pool":
                k, s = args
                h, w = (len(range(0, n - k + 1, s)) for n in shape[:2])
                params, shape = 0, (h, w, shape[2])
            elif kind == "flatten":
                n = 1
                for side in shape:
                    n *= side
                params, shape = 0, (n,)
            elif kind == "global":
                params, shape = 0, (shape[-1],)
            elif kind == "dense":
                (units,) = args
                params = (shape[-1] + 1) * units
                shape = (*shape[:-1], units)
            else:
                raise ValueError(f"layer {kind} is unknown")
            if 0 in shape:
                raise ValueError(f"layer {kind}: nothing is left, {shape}")
            table.append((shape, params))
        return table


@variant("layer_table")
def checks_first_then_counts():
    """All that can be refused early is refused before anything is counted."""

    def layer_table(layers, input_shape):
        KNOWN = ["conv", "pool", "flatten", "global", "dense"]
        for layer in layers:
            if layer[0] not in KNOWN:
                raise ValueError("unknown: " + str(layer[0]))
            if layer[0] == "conv" and layer[4] not in ["valid", "same"]:
                raise ValueError("conv: unknown padding")

        def out(n, k, s, kind):
            if n < k:
                raise ValueError(kind + " does not fit")
            return int(np.floor((n - k) / s)) + 1

        dims = list(input_shape)
        answer = []
        for layer in layers:
            kind, p = layer[0], 0
            if kind in KNOWN[:2] + ["global"] and len(dims) != 3:
                raise ValueError(kind + ": not a picture")
            if kind == "conv":
                p = layer[2] * layer[2] * dims[2] * layer[1] + layer[1]
                if layer[4] == "same":
                    dims[:2] = [int(np.ceil(n / layer[3])) for n in dims[:2]]
                else:
                    dims[:2] = [out(n, layer[2], layer[3], kind) for n in dims[:2]]
                dims[2] = layer[1]
            if kind == "pool":
                dims[:2] = [out(n, layer[1], layer[2], kind) for n in dims[:2]]
            if kind == "flatten":
                dims = [int(np.prod(dims))]
            if kind == "global":
                dims = dims[2:]
            if kind == "dense":
                p = (dims[-1] + 1) * layer[1]
                dims[-1] = layer[1]
            answer.append((tuple(dims), p))
        return answer


@variant("layer_table")
def generator_inside():
    """A generator yields the rows, the function makes a list of them."""

    def layer_table(layers, input_shape):
        def rows(shape):
            for kind, *a in layers:
                picture = len(shape) == 3
                if kind == "flatten":
                    shape, p = (int(np.prod(shape)),), 0
                elif kind == "dense":
                    shape, p = shape[:-1] + (a[0],), a[0] * (shape[-1] + 1)
                elif kind == "global" and picture:
                    shape, p = (shape[2],), 0
                elif kind == "pool" and picture and a[0] <= shape[0] and a[0] <= shape[1]:
                    shape, p = tuple((n - a[0]) // a[1] + 1 for n in shape[:2]) + (shape[2],), 0
                elif kind == "conv" and picture and a[3] == "same":
                    p = a[0] * (1 + a[1] * a[1] * shape[2])
                    shape = tuple((n - 1) // a[2] + 1 for n in shape[:2]) + (a[0],)
                elif kind == "conv" and picture and a[3] == "valid" and a[1] <= shape[0] and a[1] <= shape[1]:
                    p = a[0] * (1 + a[1] * a[1] * shape[2])
                    shape = tuple((n - a[1]) // a[2] + 1 for n in shape[:2]) + (a[0],)
                else:
                    raise ValueError(f"{kind} with {a} is impossible for {shape}")
                yield shape, p

        return list(rows(tuple(input_shape)))


@variant("layer_table")
def hint_followed():
    """As the third hint tells, sides below 1 are refused at the end."""

    def layer_table(layers, input_shape):
        shape, table = tuple(input_shape), []
        for kind, *sizes in layers:
            if kind not in ("conv", "pool", "flatten", "global", "dense"):
                raise ValueError(f"no such layer: {kind}")
            if kind in ("conv", "pool", "global") and len(shape) != 3:
                raise ValueError(f"{kind} needs (H, W, C), not {shape}")
            parameters = 0
            if kind == "flatten":
                shape = (int(np.prod(shape)),)
            elif kind == "global":
                shape = (shape[-1],)
            elif kind == "dense":
                parameters, shape = (shape[-1] + 1) * sizes[0], (*shape[:-1], sizes[0])
            else:
                high, wide, channels = shape
                if kind == "conv":
                    filters, k, stride, padding = sizes
                    parameters = (k * k * channels + 1) * filters
                else:
                    (k, stride), filters, padding = sizes, channels, "valid"
                if padding == "same":
                    high, wide = -(-high // stride), -(-wide // stride)
                elif padding == "valid":
                    high, wide = (high - k) // stride + 1, (wide - k) // stride + 1
                else:
                    raise ValueError(f"{kind} cannot pad by {padding}")
                if min(high, wide) < 1:
                    raise ValueError(f"{kind}: {k} does not fit into {shape}")
                shape = (high, wide, filters)
            table.append((shape, parameters))
        return table


@variant("layer_table")
def numpy_arithmetic_on_sides():
    """Both sides at once in a small array, turned into ints at the end."""

    def layer_table(layers, input_shape):
        shape = tuple(int(n) for n in input_shape)
        out = []
        for layer in layers:
            kind = layer[0]
            if kind in ("conv", "pool", "global") and len(shape) != 3:
                raise ValueError(f"{kind}: expected 3 axes")
            params = 0
            if kind in ("conv", "pool"):
                sides = np.array(shape[:2])
                k, s = (layer[2], layer[3]) if kind == "conv" else (layer[1], layer[2])
                if kind == "conv" and layer[4] == "same":
                    sides = np.ceil(sides / s).astype(int)
                elif kind == "pool" or layer[4] == "valid":
                    if (sides < k).any():
                        raise ValueError(f"{kind}: window of {k} in {sides}")
                    sides = (sides - k) // s + 1
                else:
                    raise ValueError(f"{kind}: padding {layer[4]}")
                last = layer[1] if kind == "conv" else shape[2]
                if kind == "conv":
                    params = int(np.prod([k, k, shape[2], layer[1]])) + layer[1]
                shape = (*sides.tolist(), last)
            elif kind == "flatten":
                shape = (int(np.zeros(shape, dtype=bool).size),)
            elif kind == "global":
                shape = shape[2:]
            elif kind == "dense":
                params = layer[1] * shape[-1] + layer[1]
                shape = shape[:-1] + (layer[1],)
            else:
                raise ValueError(f"{kind}?")
            out.append((shape, params))
        return out


@variant("layer_table")
def two_passes():
    """First the shapes, then the parameters from the shape before."""

    def layer_table(layers, input_shape):
        def next_shape(shape, layer):
            kind = layer[0]
            if kind == "flatten":
                size = 1
                for n in shape:
                    size *= n
                return (size,)
            if kind == "dense":
                return shape[:-1] + (layer[1],)
            if kind not in ("conv", "pool", "global"):
                raise ValueError("do not know " + kind)
            if len(shape) != 3:
                raise ValueError(kind + " wants a picture")
            if kind == "global":
                return shape[2:]
            k, s = layer[-3:-1] if kind == "conv" else layer[1:]
            depth = layer[1] if kind == "conv" else shape[2]
            if kind == "conv" and layer[-1] == "same":
                return (shape[0] + s - 1) // s, (shape[1] + s - 1) // s, depth
            if kind == "conv" and layer[-1] != "valid":
                raise ValueError("padding of conv")
            if k > shape[0] or k > shape[1]:
                raise ValueError(kind + " is too large")
            return (shape[0] - k) // s + 1, (shape[1] - k) // s + 1, depth

        shapes = [tuple(input_shape)]
        for layer in layers:
            shapes.append(next_shape(shapes[-1], layer))
        weights = []
        for before, layer in zip(shapes, layers):
            if layer[0] == "conv":
                weights.append((layer[2] ** 2 * before[2] + 1) * layer[1])
            elif layer[0] == "dense":
                weights.append((before[-1] + 1) * layer[1])
            else:
                weights.append(0)
        return list(zip(shapes[1:], weights))


@variant("layer_table")
def with_comments_in_spanish():
    """Nombres y comentarios en español, con print para mirar."""

    def layer_table(layers, input_shape):
        forma = tuple(input_shape)
        tabla = []
        for capa in layers:
            nombre = capa[0]
            # estas tres solo trabajan con imágenes
            if nombre in ("conv", "pool", "global"):
                if len(forma) != 3:
                    raise ValueError(f"error en {nombre}: la forma es {forma}")
                alto, ancho, canales = forma
            if nombre == "conv":
                filtros, nucleo, paso, relleno = capa[1:]
                if relleno == "same":
                    nueva = (-(-alto // paso), -(-ancho // paso), filtros)
                elif relleno == "valid" and nucleo <= alto and nucleo <= ancho:
                    nueva = ((alto - nucleo) // paso + 1, (ancho - nucleo) // paso + 1, filtros)
                else:
                    raise ValueError(f"error en {nombre}: {relleno}, {nucleo} en {forma}")
                pesos = nucleo * nucleo * canales * filtros
                sesgos = filtros
            elif nombre == "pool":
                ventana, paso = capa[1:]
                if not (ventana <= alto and ventana <= ancho):
                    raise ValueError(f"error en {nombre}: la ventana no cabe")
                nueva = ((alto - ventana) // paso + 1, (ancho - ventana) // paso + 1, canales)
                pesos = sesgos = 0
            elif nombre == "flatten":
                nueva = (int(np.prod(forma)),)
                pesos = sesgos = 0
            elif nombre == "global":
                nueva = (canales,)
                pesos = sesgos = 0
            elif nombre == "dense":
                unidades = capa[1]
                nueva = forma[:-1] + (unidades,)
                pesos, sesgos = forma[-1] * unidades, unidades
            else:
                raise ValueError(f"no existe la capa {nombre}")
            print(nombre, forma, "->", nueva)
            forma = nueva
            tabla.append((forma, pesos + sesgos))
        return tabla
