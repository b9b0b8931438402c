// Draws images/icon.png: a person over the wavy line an editor puts below what needs attention. Run by hand when the drawing changes.
import { writeFileSync } from "node:fs";
import { crc32, deflateSync } from "node:zlib";

const SIZE = 128;
const SAMPLES = 4;
const NAVY = [22, 50, 79];
const WHITE = [246, 248, 250];
const AMBER = [245, 166, 35];

const isInRoundedSquare = (x, y) => Math.hypot(Math.max(Math.abs(x - 64) - 40, 0), Math.max(Math.abs(y - 64) - 40, 0)) <= 24;
const isInHead = (x, y) => Math.hypot(x - 64, y - 38) <= 16;
const isInShoulders = (x, y) => y <= 88 && Math.hypot((x - 64) / 31, (y - 88) / 28) <= 1;
const isInWave = (x, y) => x >= 22 && x <= 106 && Math.abs(y - 103 - 4.5 * Math.sin(((x - 22) / 84) * 8 * Math.PI)) <= 3.4;

function colourAt(x, y) {
  if (!isInRoundedSquare(x, y)) return undefined;
  if (isInWave(x, y)) return AMBER;
  return isInHead(x, y) || isInShoulders(x, y) ? WHITE : NAVY;
}

/** Mean of several samples, so that edges are smooth. Colours of transparent samples do not count. */
function pixel(column, row) {
  const seen = [];
  for (let i = 0; i < SAMPLES * SAMPLES; i += 1) {
    const colour = colourAt(column + ((i % SAMPLES) + 0.5) / SAMPLES, row + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES);
    if (colour !== undefined) seen.push(colour);
  }
  const mean = (channel) => Math.round(seen.reduce((sum, colour) => sum + colour[channel], 0) / Math.max(seen.length, 1));
  return [mean(0), mean(1), mean(2), Math.round((255 * seen.length) / SAMPLES ** 2)];
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type), data]);
  const length = Buffer.alloc(4);
  const checksum = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}

const rows = Array.from({ length: SIZE }, (_, row) => [0, ...Array.from({ length: SIZE }, (_, column) => pixel(column, row)).flat()]);
const header = Buffer.alloc(13);
header.writeUInt32BE(SIZE, 0);
header.writeUInt32BE(SIZE, 4);
header.set([8, 6, 0, 0, 0], 8);
const image = [chunk("IHDR", header), chunk("IDAT", deflateSync(Buffer.from(rows.flat()), { level: 9 })), chunk("IEND", Buffer.alloc(0))];
writeFileSync(new URL("../images/icon.png", import.meta.url), Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), ...image]));
