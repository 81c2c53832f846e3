import { fillBox, type Pen, strokeBox, turned, widthOf, write } from "./drawing";
import type { Random } from "./random";

/** The word every specimen bears, in a frame, turned a little. Centre in pixels. */
export function stampSpecimen(pen: Pen, x: number, y: number, size: number, degrees = -8): void {
  const style = { size, bold: true, colour: "rgba(190, 30, 45, 0.78)", spacing: size * 0.12 };
  const width = widthOf(pen, "SPECIMEN", style);
  turned(pen, x, y, degrees, () => {
    strokeBox(pen, -width / 2 - size * 0.3, -size * 0.75, width + size * 0.6, size * 1.5, style.colour, size * 0.08);
    write(pen, "SPECIMEN", 0, size * 0.36, { ...style, align: "center" });
  });
}

/** Fine waves as security paper has them. */
export function drawGuilloche(
  pen: Pen,
  width: number,
  height: number,
  colours: [string, string],
  random: Random,
): void {
  pen.lineWidth = Math.max(0.8, width / 1400);
  for (const [index, colour] of colours.entries()) {
    const phase = random.between(0, 6);
    const swing = height * random.between(0.05, 0.09);
    pen.strokeStyle = colour;
    for (let base = -swing; base < height + swing; base += height / 38) {
      pen.beginPath();
      for (let x = 0; x <= width; x += 12) {
        const angle = (x / width) * Math.PI * (index === 0 ? 5 : 7) + phase;
        const y = base + swing * Math.sin(angle) * (index === 0 ? 1 : Math.cos(angle * 0.3));
        if (x === 0) pen.moveTo(x, y);
        else pen.lineTo(x, y);
      }
      pen.stroke();
    }
  }
}

/** Fills the page with a tint that runs from one colour to another. */
export function drawTint(pen: Pen, width: number, height: number, colours: [string, string, string]): void {
  const gradient = pen.createLinearGradient(0, 0, width, height);
  for (const [index, colour] of colours.entries()) gradient.addColorStop(index / 2, colour);
  pen.fillStyle = gradient;
  pen.fillRect(0, 0, width, height);
}

/** An invented emblem: a wheel on a pillar. Top centre, pixels. */
export function drawEmblem(pen: Pen, x: number, y: number, height: number, colour: string): void {
  const radius = height * 0.3;
  pen.strokeStyle = colour;
  pen.fillStyle = colour;
  pen.lineWidth = height * 0.045;
  pen.beginPath();
  pen.arc(x, y + radius, radius, 0, Math.PI * 2);
  pen.stroke();
  for (let spoke = 0; spoke < 12; spoke++) {
    const angle = (spoke * Math.PI) / 6;
    pen.lineWidth = height * 0.02;
    pen.beginPath();
    pen.moveTo(x, y + radius);
    pen.lineTo(x + radius * Math.cos(angle), y + radius + radius * Math.sin(angle));
    pen.stroke();
  }
  pen.fillRect(x - height * 0.16, y + height * 0.63, height * 0.32, height * 0.06);
  pen.fillRect(x - height * 0.1, y + height * 0.69, height * 0.2, height * 0.2);
  pen.fillRect(x - height * 0.24, y + height * 0.89, height * 0.48, height * 0.08);
}

const skins = ["#c98d64", "#b97a52", "#a56a45", "#d6a07a"] as const;
const cloths = ["#3b5b8c", "#7a3b4b", "#3f6b54", "#6a5a8a", "#8a6a32"] as const;

/** A portrait that shows nobody: head and shoulders in flat colours. */
export function drawPortrait(
  pen: Pen,
  x: number,
  y: number,
  width: number,
  height: number,
  random: Random,
  longHair: boolean,
): void {
  pen.save();
  pen.beginPath();
  pen.rect(x, y, width, height);
  pen.clip();
  fillBox(pen, x, y, width, height, random.pick(["#dfe7ee", "#e9e3d8", "#d5e0dc"]));
  const centre = x + width / 2;
  const head = width * 0.21;
  const oval = (cx: number, cy: number, rx: number, ry: number, colour: string) => {
    pen.fillStyle = colour;
    pen.beginPath();
    pen.ellipse(cx, cy, rx, ry, 0, 0, Math.PI * 2);
    pen.fill();
  };
  const skin = random.pick(skins);
  const hair = random.pick(["#1d1713", "#2b211b", "#4a443f"]);
  if (longHair) oval(centre, y + height * 0.5, head * 1.55, head * 2, hair);
  oval(centre, y + height * 1.05, width * 0.46, height * 0.34, random.pick(cloths));
  fillBox(pen, centre - head * 0.45, y + height * 0.55, head * 0.9, height * 0.2, skin);
  oval(centre, y + height * 0.33, head * 1.12, head * 1.2, hair);
  oval(centre, y + height * 0.41, head, head * 1.28, skin);
  for (const side of [-1, 1]) {
    oval(centre + side * head * 0.4, y + height * 0.39, head * 0.11, head * 0.07, "#2a211c");
    fillBox(pen, centre + side * head * 0.4 - head * 0.2, y + height * 0.36, head * 0.4, head * 0.06, hair);
  }
  fillBox(pen, centre - head * 0.28, y + height * 0.51, head * 0.56, head * 0.08, "#8c4b3f");
  pen.restore();
  strokeBox(pen, x, y, width, height, "rgba(40, 40, 50, 0.6)");
}

/** A signature nobody writes. */
export function drawSignature(pen: Pen, x: number, y: number, width: number, random: Random, colour = "#1c2a5e"): void {
  pen.strokeStyle = colour;
  pen.lineWidth = Math.max(1.6, width / 90);
  pen.beginPath();
  pen.moveTo(x, y);
  let at = x;
  while (at < x + width) {
    const step = width / random.int(7, 11);
    const high = random.between(0.08, 0.26) * width;
    pen.bezierCurveTo(at + step * 0.2, y - high, at + step * 0.9, y - high * 0.7, at + step * 0.6, y + high * 0.25);
    pen.quadraticCurveTo(at + step * 0.7, y + high * 0.3, at + step, y - random.between(0, 0.06) * width);
    at += step;
  }
  pen.stroke();
  pen.beginPath();
  pen.moveTo(x - width * 0.05, y + width * 0.09);
  pen.lineTo(x + width * 1.02, y + width * random.between(0.02, 0.08));
  pen.stroke();
}

/** A square that looks like a QR code and says nothing. */
export function drawCode(pen: Pen, x: number, y: number, side: number, random: Random, modules = 41): void {
  fillBox(pen, x, y, side, side, "#ffffff");
  const unit = side / (modules + 2);
  const left = x + unit;
  const top = y + unit;
  pen.fillStyle = "#111111";
  const isEye = (row: number, column: number) =>
    (row < 8 && column < 8) || (row < 8 && column >= modules - 8) || (row >= modules - 8 && column < 8);
  for (let row = 0; row < modules; row++) {
    for (let column = 0; column < modules; column++) {
      if (!isEye(row, column) && random.chance(0.5)) {
        pen.fillRect(left + column * unit, top + row * unit, unit + 0.4, unit + 0.4);
      }
    }
  }
  for (const [row, column] of [
    [0, 0],
    [0, modules - 7],
    [modules - 7, 0],
  ] as const) {
    fillBox(pen, left + column * unit, top + row * unit, unit * 7, unit * 7, "#111111");
    fillBox(pen, left + (column + 1) * unit, top + (row + 1) * unit, unit * 5, unit * 5, "#ffffff");
    fillBox(pen, left + (column + 2) * unit, top + (row + 2) * unit, unit * 3, unit * 3, "#111111");
  }
}
