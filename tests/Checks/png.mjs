import { inflateSync } from 'node:zlib';

const channelsOfColourType = { 0: 1, 2: 3, 4: 2, 6: 4 };

/** Width, height and the pixels of an 8-bit PNG that is not interlaced, each pixel an array of its channels. */
export function readPng(bytes) {
  const header = { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  const [depth, colourType, , , interlace] = bytes.subarray(24, 29);
  const channels = channelsOfColourType[colourType];
  if (bytes.toString('latin1', 1, 4) !== 'PNG' || depth !== 8 || !channels || interlace !== 0) {
    throw new Error('not an 8-bit PNG without palette or interlacing');
  }
  const rows = unfilter(inflateSync(imageData(bytes)), header.width * channels, channels);
  const pixels = rows.flatMap((row) => Array.from({ length: header.width },
    (_, x) => [...row.subarray(x * channels, (x + 1) * channels)]));
  return { ...header, hasAlpha: channels % 2 === 0, pixels };
}

function imageData(bytes) {
  const parts = [];
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(bytes.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return Buffer.concat(parts);
}

function unfilter(raw, stride, channels) {
  const rows = [];
  let above = Buffer.alloc(stride);
  for (let at = 0; at < raw.length; at += stride + 1) {
    const row = Buffer.from(raw.subarray(at + 1, at + 1 + stride));
    for (let x = 0; x < stride; x++) {
      const left = x < channels ? 0 : row[x - channels];
      const corner = x < channels ? 0 : above[x - channels];
      row[x] += [0, left, above[x], (left + above[x]) >> 1, nearest(left, above[x], corner)][raw[at]];
    }
    rows.push(row);
    above = row;
  }
  return rows;
}

/** The neighbour nearest to left + up - corner, ties going to left, then up. */
function nearest(left, up, corner) {
  const estimate = left + up - corner;
  const distance = (value) => Math.abs(estimate - value);
  if (distance(left) <= distance(up) && distance(left) <= distance(corner)) return left;
  return distance(up) <= distance(corner) ? up : corner;
}
