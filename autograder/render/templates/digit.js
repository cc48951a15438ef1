"use strict";
// A student's network: it computes as Keras does, on what is drawn, and shows each layer.
const main = document.querySelector("main");
const { side, box, pen, ink, scores, layers } = JSON.parse(main.dataset.network);
const numbers = (packed) => new Float32Array(Uint8Array.from(atob(packed), (byte) => byte.charCodeAt(0)).buffer);
const weights = numbers(main.dataset.weights);

// Arrays lie as Keras has them: rows, columns, channels. `kernel`, `bias`, `scale` and `shift` say where weights begin.
const taps = ({ from: [height, width, depth], to: [rows, columns, filters], size, stride, before }, visit) => {
  for (let y = 0; y < rows; y++) for (let x = 0; x < columns; x++)
    for (let i = 0; i < size[0]; i++) for (let j = 0; j < size[1]; j++) {
      const down = y * stride[0] + i - before[0], right = x * stride[1] + j - before[1];
      if (down < 0 || down >= height || right < 0 || right >= width) continue; // padding
      visit((y * columns + x) * filters, (down * width + right) * depth, i * size[1] + j);
    }
};
const volume = (shape) => shape.reduce((product, length) => product * length, 1);
const biased = (length, outputs, bias) => Float64Array.from({ length }, (_, i) => weights[bias + (i % outputs)]);
const added = (out, at, value, row, outputs) => {
  if (value !== 0) for (let k = 0; k < outputs; k++) out[at + k] += value * weights[row + k];
};
const steps = {
  dense(x, { inputs, outputs, kernel, bias }) {
    const out = biased((x.length / inputs) * outputs, outputs, bias);
    x.forEach((value, i) => added(out, Math.floor(i / inputs) * outputs, value, kernel + (i % inputs) * outputs, outputs));
    return out;
  },
  conv(x, step) {
    const depth = step.from[2], filters = step.to[2];
    const out = biased(volume(step.to), filters, step.bias);
    taps(step, (to, from, tap) => {
      for (let k = 0; k < depth; k++) added(out, to, x[from + k], step.kernel + (tap * depth + k) * filters, filters);
    });
    return out;
  },
  max(x, step) {
    const out = new Float64Array(volume(step.to)).fill(-Infinity);
    taps(step, (to, from) => {
      for (let k = 0; k < step.to[2]; k++) out[to + k] = Math.max(out[to + k], x[from + k]);
    });
    return out;
  },
  mean(x, step) {
    const out = new Float64Array(volume(step.to)), met = new Float64Array(out.length);
    taps(step, (to, from) => {
      for (let k = 0; k < step.to[2]; k++) { out[to + k] += x[from + k]; met[to + k] += 1; }
    });
    return out.map((sum, i) => sum / met[i]);
  },
  affine: (x, { n, scale, shift }) => x.map((value, i) => value * weights[scale + (i % n)] + weights[shift + (i % n)]),
  relu: (x) => x.map((value) => Math.max(value, 0)),
  sigmoid: (x) => x.map((value) => 1 / (1 + Math.exp(-value))),
  tanh: (x) => x.map(Math.tanh),
  softmax(x, { n }) {
    const out = new Float64Array(x.length);
    for (let row = 0; row < x.length; row += n) {
      const part = x.subarray(row, row + n), most = Math.max(...part);
      const powers = part.map((value) => Math.exp(value - most));
      const sum = powers.reduce((total, power) => total + power, 0);
      out.set(powers.map((power) => power / sum), row);
    }
    return out;
  },
};

// What each layer makes of side × side numbers, the last one's ten included.
function compute(pixels) {
  let x = Float64Array.from(pixels);
  return layers.map((layer) => (x = layer.steps.reduce((value, step) => steps[step.op](value, step), x)));
}

// Drawing. A point of a stroke lies in a square of side × side, in which the pen is as wide as for the network.
const field = document.querySelector(".field"), paper = field.getContext("2d");
const FINE = 8; // points along a pixel of the network, of whose ink it has the mean
const sheet = document.createElement("canvas"), fine = sheet.getContext("2d", { willReadFrequently: true });
sheet.width = sheet.height = side * FINE;
let strokes = [], given = null;

function trace(context, resolution, place) {
  context.lineWidth = pen * resolution;
  context.lineCap = context.lineJoin = "round";
  for (const stroke of strokes) {
    const points = stroke.map((point) => place(point).map((length) => length * resolution));
    context.beginPath();
    context.moveTo(points[0][0] - 0.01, points[0][1]); // a dot is a line, too: one without length is not drawn
    points.forEach((point) => context.lineTo(...point));
    context.stroke();
  }
}

function inked(place) {
  fine.clearRect(0, 0, sheet.width, sheet.width);
  trace(fine, FINE, place);
  const found = new Float64Array(side * side);
  fine.getImageData(0, 0, sheet.width, sheet.width).data.forEach((value, i) => {
    const point = i >> 2, x = point % sheet.width, y = (point - x) / sheet.width;
    if (i % 4 === 3) found[Math.floor(y / FINE) * side + Math.floor(x / FINE)] += value / 255 / FINE ** 2;
  });
  return found;
}

// The digit as large as those that networks learn from, its centre of mass in the middle, as MNIST has it.
function centred() {
  const ends = [0, 1].map((axis) => strokes.flat().map((point) => point[axis])).map((all) => [
    all.reduce((a, b) => Math.min(a, b)), all.reduce((a, b) => Math.max(a, b))]);
  const lengths = ends.map(([low, high]) => high - low);
  const scale = Math.min((box - pen) / Math.max(...lengths, 1e-9), 4); // a dot stays one
  const placed = (shift) => (point) => point.map((at, axis) =>
    (at - (ends[axis][0] + ends[axis][1]) / 2) * scale + side / 2 + shift[axis]);
  const found = inked(placed([0, 0]));
  const all = found.reduce((sum, value) => sum + value, 0);
  const mean = (axis) => found.reduce((sum, value, i) => sum + value * (axis ? Math.floor(i / side) : i % side), 0) / all;
  const room = lengths.map((length) => Math.max(0, (side - length * scale - pen) / 2)); // nothing leaves the picture
  return inked(placed(room.map((most, axis) => Math.max(-most, Math.min(most, (side - 1) / 2 - mean(axis))))));
}

// Showing. Colours are the page's own, the stronger the further from 0.
const { lang } = document.documentElement;
const share = new Intl.NumberFormat(lang, { style: "percent", maximumFractionDigits: 1 });
const whole = new Intl.NumberFormat(lang, { style: "percent", maximumFractionDigits: 0 });
const short = new Intl.NumberFormat(lang, { maximumSignificantDigits: 3 });
const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
let tones;
const FAINT = 0.6; // lifts what is small beside a layer's largest number

// One cell a number. A gap parts those that are no picture, and leaves a trace of those that are 0.
function paint(canvas, values, columns, most, { gap = 0, tone = tones.plus, bend = 1 } = {}) {
  const context = canvas.getContext("2d"), cell = gap ? 20 : 1;
  [canvas.width, canvas.height] = [columns * cell, Math.ceil(values.length / columns) * cell];
  values.forEach((value, i) => {
    const strength = most ? (Math.abs(value) / most) ** bend : 0;
    if (!gap && !strength) return;
    context.globalAlpha = gap ? 0.1 + 0.9 * strength : strength;
    context.fillStyle = value < 0 ? tones.minus : tone;
    context.fillRect((i % columns) * cell, Math.floor(i / columns) * cell, cell - gap, cell - gap);
  });
}

const canvases = (place, count) => {
  while (place.children.length < count) place.append(document.createElement("canvas"));
  return [...place.children];
};
const shown = [...document.querySelectorAll(".layer")];
function showLayer(item, values, [height, width, depth]) {
  const all = [...values], most = all.reduce((a, b) => Math.max(a, Math.abs(b)), 0);
  const high = all.reduce((a, b) => Math.max(a, b), -Infinity);
  const above = all.filter((value) => value > 0).length;
  item.querySelector(".note").textContent = filled(main.dataset.note, {
    above: above.toLocaleString(lang), all: all.length.toLocaleString(lang), most: short.format(high) });
  const place = item.querySelector(".values");
  if (height * width === 1) {
    const cells = all.slice(0, main.dataset.cells);
    paint(canvases(place, 1)[0], cells, Math.min(cells.length, innerWidth < 600 ? 16 : 32), most, { gap: 2, bend: FAINT });
  } else {
    canvases(place, Math.min(depth, main.dataset.maps)).forEach((canvas, k) =>
      paint(canvas, Array.from({ length: height * width }, (_, i) => all[i * depth + k]), width, most, { bend: FAINT }));
  }
}

const answer = document.querySelector(".answer"), spoken = document.querySelector("[role=status]");
let telling, waiting, took = 0;
function show() {
  const pixels = given ?? (strokes.length ? centred() : null);
  main.classList.toggle("empty", !pixels);
  const seen = pixels ?? new Float64Array(side * side);
  paint(document.querySelector(".input"), seen, side, 1, { tone: tones.ink });
  const made = compute(seen.map((value) => value * ink));
  shown.forEach((item, i) => showLayer(item, made[i], layers[i].shape));
  const result = scores ? steps.softmax(made.at(-1), { n: 10 }) : made.at(-1);
  const best = result.indexOf(Math.max(...result));
  document.querySelectorAll(".bars li").forEach((row, digit) => {
    row.classList.toggle("best", Boolean(pixels) && digit === best);
    row.querySelector("i").style.width = pixels ? `${100 * result[digit]}%` : "0";
    row.querySelector("b").textContent = pixels ? share.format(Math.floor(result[digit] * 1000) / 1000) : "–";
  });
  answer.textContent = pixels
    ? filled(main.dataset.sure, { digit: best, percent: whole.format(Math.floor(result[best] * 100) / 100) })
    : main.dataset.empty;
  clearTimeout(telling); // it is read aloud once the pen rests
  telling = setTimeout(() => (spoken.textContent = answer.textContent), 700);
}
function soon() {
  waiting ??= setTimeout(() => {
    const begun = performance.now();
    waiting = undefined;
    show();
    took = performance.now() - begun;
  }, took); // half of the time is left to the pen
}

const redraw = () => {
  field.width = field.height = 560;
  if (given) return paint(field, given, side, 1, { tone: tones.ink });
  paper.strokeStyle = tones.ink;
  trace(paper, field.width / side, (point) => point);
};
function begin(picture = null, pressed = null) {
  [strokes, given] = [[], picture];
  buttons.forEach((button) => button.setAttribute("aria-pressed", String(button === pressed)));
  redraw();
  show();
}

let drawing = null;
const draw = (event) => {
  if (event.pointerId !== drawing) return;
  const { left, top, width, height } = field.getBoundingClientRect();
  const passed = event.getCoalescedEvents?.() ?? [];
  const within = (part) => Math.max(0, Math.min(1, part)) * side; // a captured pen may leave the field
  for (const { clientX, clientY } of passed.length ? passed : [event])
    strokes.at(-1).push([within((clientX - left) / width), within((clientY - top) / height)]);
  redraw();
  soon();
};
field.addEventListener("pointerdown", (event) => {
  if (drawing !== null || event.button !== 0) return;
  if (given) begin();
  drawing = event.pointerId;
  field.setPointerCapture(drawing);
  strokes.push([]);
  draw(event);
});
field.addEventListener("pointermove", draw);
for (const end of ["pointerup", "pointercancel"]) field.addEventListener(end, () => (drawing = null));
document.querySelector(".clear").addEventListener("click", () => begin());

const pictures = numbers(main.dataset.pictures);
const buttons = [...document.querySelectorAll(".examples button")];
const picture = (i) => pictures.subarray(i * side * side, (i + 1) * side * side);
buttons.forEach((button, i) => button.addEventListener("click", () => begin(picture(i), button)));
function dress() {
  const [ink, plus, minus] = ["main", ".plus", ".minus"].map((name) => getComputedStyle(document.querySelector(name)).color);
  tones = { ink, plus, minus };
  buttons.forEach((button, i) => paint(button.firstElementChild, picture(i), side, 1, { tone: tones.ink }));
  redraw();
  show();
}
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", dress);
dress();
