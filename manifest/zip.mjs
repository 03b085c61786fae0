// A zip archive of a few small files, stored without compression. Names are ASCII and the date is fixed, so that the same
// contents always give the same bytes.

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

export const crc32 = (bytes) =>
  ~bytes.reduce((crc, byte) => crcTable[(crc ^ byte) & 0xff] ^ (crc >>> 8), 0xffffffff) >>> 0;

const dosDate = (2026 - 1980) << 9 | 1 << 5 | 1;
const record = (...fields) => Buffer.concat(fields.map(([value, size]) => {
  const bytes = Buffer.alloc(size);
  bytes.writeUIntLE(value, 0, size);
  return bytes;
}));

/** @param {[string, Buffer][]} files name and content, in the order wanted */
export function zip(files) {
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const [name, content] of files) {
    const shared = record([20, 2], [0, 2], [0, 2], [0, 2], [dosDate, 2], [crc32(content), 4],
      [content.length, 4], [content.length, 4], [name.length, 2], [0, 2]);
    const local = Buffer.concat([record([0x04034b50, 4]), shared, Buffer.from(name), content]);
    directory.push(record([0x02014b50, 4], [20, 2]), shared,
      record([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]), Buffer.from(name));
    parts.push(local);
    offset += local.length;
  }
  const index = Buffer.concat(directory);
  const end = record([0x06054b50, 4], [0, 2], [0, 2], [files.length, 2], [files.length, 2],
    [index.length, 4], [offset, 4], [0, 2]);
  return Buffer.concat([...parts, index, end]);
}
