// @ts-check
// Mozilla's linter on both builds. Firefox's must be without error, warning or notice. On Chromium's it also complains of what
// Firefox does not have and Chromium needs; just that is taken out, by name, and the rest must be clean as well.

import { readTool } from './tool.mjs';

/** What the linter says of a manifest that is right for Chromium. */
const chromiumNeeds = [
  { code: 'BACKGROUND_SERVICE_WORKER_NOFALLBACK', text: /service_worker/ },
  { code: 'ADDON_ID_REQUIRED', text: /ID is required/ },
  { code: 'MANIFEST_PERMISSIONS', text: /Invalid permissions "(?:tts|offscreen)"/ },
  { code: 'MISSING_DATA_COLLECTION_PERMISSIONS', text: /data_collection_permissions/ },
  { code: 'UNSUPPORTED_API', text: /^(?:tts|offscreen)\./ },
  { code: 'STORAGE_SYNC', text: /temporary addon ID|browser_specific_settings/ },
];

/**
 * Lint one build; return what is wrong with it, one line each.
 * @param {import('./build.mjs').Target} target
 * @returns {string[]}
 */
export function lintExtension(target) {
  const { stdout, stderr } = readTool('web-ext', ['lint', '--source-dir', `dist/${target}`, '--output', 'json']);
  /** @type {{errors: Finding[], warnings: Finding[], notices: Finding[]}} */
  let report;
  try {
    report = JSON.parse(stdout);
  } catch {
    return [`web-ext lint gave no report: ${stderr.trim() || stdout.trim()}`];
  }
  return [...report.errors, ...report.warnings, ...report.notices]
    .filter(
      (finding) =>
        target !== 'chromium' ||
        !chromiumNeeds.some(({ code, text }) => finding.code === code && text.test(finding.message)),
    )
    .map(({ _type, code, message, file, line }) => `${_type} ${code}: ${message} (${file ?? '?'}:${line ?? '?'})`);
}
/** @typedef {{_type: string, code: string, message: string, file?: string, line?: number}} Finding */
