/** A source of randomness: each call gives a number uniform in the open interval (0, 1), mean exactly one half. */
export type Random = () => number;

const TWO_TO_32 = 2 ** 32;

/**
 * Creates the random numbers of one stream of one seed: xoshiro128** (Blackman and Vigna, 2021, "Scrambled linear
 * pseudorandom number generators", ACM TOMS 47), period 2^128 - 1, its four words of state filled by the finaliser
 * of MurmurHash3, as the authors advise (a generator of another kind).
 *
 * Every customer has a stream of his own, so that his records depend on the seed and his number alone. Both are taken
 * as 32-bit integers; for one seed no two streams are equal, because each word of state is a bijection of the stream.
 */
export function createRandom(seed: number, stream: number): Random {
  let a = word(seed, stream, 1);
  let b = word(seed, stream, 2);
  let c = word(seed, stream, 3);
  let d = word(seed, stream, 4);
  return () => {
    const scrambled = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return (scrambled + 0.5) / TWO_TO_32;
  };
}

/** True with the given probability (0..1). */
export function chance(random: Random, probability: number): boolean {
  return random() < probability;
}

/** A number uniform between two bounds. */
export function between(random: Random, low: number, high: number): number {
  return low + (high - low) * random();
}

/** A whole number from low to high, both included, each equally likely. */
export function wholeBetween(random: Random, low: number, high: number): number {
  return low + Math.floor((high - low + 1) * random());
}

/** A positive number with mean 1 and a long tail (exponential distribution). */
export function exponential(random: Random): number {
  return -Math.log(random());
}

/** One of the items, each equally likely. Throws a RangeError when there is none. */
export function oneOf<T>(random: Random, items: readonly T[]): T {
  const item = items[Math.floor(items.length * random())];
  if (item === undefined) throw new RangeError('There is nothing to choose from.');
  return item;
}

/** One of the items, each as likely as its weight (weights need not sum to 1). Throws a RangeError when all weigh 0. */
export function weightedOneOf<T>(random: Random, items: readonly T[], weightOf: (item: T) => number): T {
  let left = random() * items.reduce((sum, item) => sum + weightOf(item), 0);
  for (const item of items) {
    left -= weightOf(item);
    if (left < 0) return item;
  }
  throw new RangeError('There is nothing to choose from: every weight is 0.');
}

/** One of the keys of a table of shares, each as likely as its share. */
export function keyByShare<Key extends string>(random: Random, shares: Readonly<Record<Key, number>>): Key {
  return weightedOneOf(random, Object.keys(shares) as Key[], (key) => shares[key]);
}

/** A whole number: the nearest below or above, so chosen that its mean is the given value. */
export function roundAtRandom(random: Random, value: number): number {
  return Math.floor(value + random());
}

function word(seed: number, stream: number, index: number): number {
  return scramble(scramble((stream + Math.imul(index, 0x85ebca6b)) | 0) ^ scramble((seed + index) | 0));
}

/** The finaliser of MurmurHash3 (Appleby, 2011): a bijection of 32-bit words in which each bit changes half of them. */
function scramble(value: number): number {
  let mixed = value | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

function rotate(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}
