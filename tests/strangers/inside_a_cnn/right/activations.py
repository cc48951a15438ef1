"""Right solutions of `activations`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("activations")
def layer_after_layer():
    """Hands the numbers from layer to layer."""

    def activations(model, x):
        outputs = []
        for layer in model.layers:
            if isinstance(layer, keras.layers.InputLayer):
                continue
            x = layer(x, training=False)
            outputs.append(np.asarray(x))
        return outputs


@variant("activations")
def probe_called():
    """One model with all outputs, called at inference."""

    def activations(model, x):
        layers = [layer for layer in model.layers if not isinstance(layer, keras.layers.InputLayer)]
        probe = keras.Model(model.inputs[0], [layer.output for layer in layers])
        answers = probe(x, training=False)
        if not isinstance(answers, (list, tuple)):
            answers = [answers]
        return [np.array(answer) for answer in answers]


@variant("activations")
def probe_predicts():
    """A model with all outputs, predict."""

    def activations(model, x):
        capas = [c for c in model.layers if not isinstance(c, keras.layers.InputLayer)]
        sonda = keras.Model(inputs=model.inputs, outputs=[c.output for c in capas])
        salidas = sonda.predict(x, verbose=0)
        return list(salidas) if isinstance(salidas, (list, tuple)) else [salidas]


@variant("activations")
def a_model_for_each_layer():
    """Builds a model up to each layer, one at a time."""

    def activations(model, x):
        result = []
        for layer in model.layers:
            if not isinstance(layer, keras.layers.InputLayer):
                part = keras.Model(model.inputs[0], layer.output)
                result.append(np.asarray(part(x, training=False)))
        return result


@variant("activations")
def keras_function():
    """keras.Function from inputs to outputs."""

    def activations(model, x):
        layers = [layer for layer in model.layers if type(layer).__name__ != "InputLayer"]
        function = keras.Function(model.inputs[0], [layer.output for layer in layers])
        x = keras.ops.convert_to_tensor(x, dtype="float32")
        return [keras.ops.convert_to_numpy(y) for y in function(x)]


@variant("activations")
def recursion():
    """The first layer, then the rest of the chain."""

    def activations(model, x):
        def chain(layers, value):
            if not layers:
                return []
            here = layers[0](value, training=False)
            return [keras.ops.convert_to_numpy(here)] + chain(layers[1:], here)

        return chain([layer for layer in model.layers if not isinstance(layer, keras.layers.InputLayer)], x)


@variant("activations")
def itertools_accumulate():
    """accumulate threads x through the layers."""

    def activations(model, x):
        from itertools import accumulate

        layers = (layer for layer in model.layers if not isinstance(layer, keras.layers.InputLayer))
        states = accumulate(layers, lambda value, layer: layer(value, training=False), initial=x)
        next(states)
        return [state.numpy() for state in states]


@variant("activations")
def named_outputs():
    """A dictionary of outputs, put in order again."""

    def activations(model, x):
        names = [layer.name for layer in model.layers if not isinstance(layer, keras.layers.InputLayer)]
        probe = keras.Model(model.inputs[0], {name: model.get_layer(name).output for name in names})
        found = probe(tf.convert_to_tensor(x, dtype=tf.float32), training=False)
        return [np.asarray(found[name]) for name in names]


@variant("activations")
def picture_by_picture():
    """Each input on its own, stacked at the end."""

    def activations(model, x):
        layers = [layer for layer in model.layers if not isinstance(layer, keras.layers.InputLayer)]
        rows = [[] for _ in layers]
        for one in np.asarray(x):
            value = one[None]
            for k, layer in enumerate(layers):
                value = layer(value, training=False)
                rows[k].append(np.asarray(value)[0])
        return [np.stack(row) for row in rows]


@variant("activations")
def inside_a_tf_function():
    """The chain as a graph."""

    def activations(model, x):
        @tf.function(autograph=False)
        def run(value):
            outs = []
            for layer in model.layers:
                if isinstance(layer, keras.layers.InputLayer):
                    continue
                value = layer(value, training=False)
                outs.append(value)
            return outs

        return [out.numpy() for out in run(tf.constant(np.asarray(x, dtype=np.float32)))]


@variant("activations")
def first_layer_checked():
    """Only the first of the list can be an InputLayer."""

    def activations(model, x):
        capas = list(model.layers)
        if isinstance(capas[0], keras.layers.InputLayer):
            capas.pop(0)
        resultados = []
        entrada = keras.ops.convert_to_tensor(np.asarray(x, dtype="float32"))
        for capa in capas:
            entrada = capa(entrada, training=False)
            resultados.append(keras.ops.convert_to_numpy(entrada))
            print(capa.name, resultados[-1].shape)
        return resultados


@variant("activations")
def predict_on_batch():
    """A probe asked with predict_on_batch, one layer or many."""

    def activations(model, x):
        outs = [l.output for l in model.layers if not isinstance(l, keras.layers.InputLayer)]
        probe = keras.models.Model(model.inputs[0], outs + outs[-1:])
        return [np.asarray(y) for y in probe.predict_on_batch(np.asarray(x))][:-1]
