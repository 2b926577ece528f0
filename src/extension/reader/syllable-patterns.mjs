// @ts-check
// Which of the patterns in the package `hyphen` are carried, by language. They come from TeX's hyph-utf8, each under its own licence,
// which is why not all are: American English, © Gerard D.C. Kuiken 1990, 2004, 2005 (copying and distribution, with or without
// modification, are permitted in any medium without royalty provided the copyright notice and this notice are preserved); German,
// © Stephan Hennig, Werner Lemberg, Günter Milde and others 2013-2023, French, © Daniel Flipo, Bernard Gaulle and Arthur Reutenauer
// 1994-2016, Spanish, © Javier Bezos 1993-2019 (all three MIT).

export const patternFiles = /** @type {Readonly<Record<string, string>>} */ ({
  en: 'en-us',
  de: 'de-1996',
  fr: 'fr',
  es: 'es',
});
