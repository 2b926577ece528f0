// What the address of a reading view tells.

const params = new URLSearchParams(location.search);

/** Names the article. */
export const pageKey = params.get('page') ?? '';
/** Where the article was found, as far as the address tells. */
export const address = params.get('of');
/** Whether it is only drawn to be shown elsewhere, out of sight: the reader has turned to its button. */
export const isPrepared = params.has('prepare');
