// @ts-check
// The name of a message in `_locales`, made of its English words: browsers allow no more than letters, digits and underscores.

/**
 * Return the key of a message: a few of its words to be recognised by, and a hash (FNV-1a) to tell it from all others.
 * @param {string} english
 * @returns {string}
 */
export function messageKey(english) {
  let hash = 0x811c9dc5;
  for (let at = 0; at < english.length; at++) hash = Math.imul(hash ^ english.charCodeAt(at), 0x01000193) >>> 0;
  const words = english.match(/[A-Za-z0-9]+/g) ?? [];
  return `${words.slice(0, 4).join('_').slice(0, 32)}_${hash.toString(16)}`;
}
