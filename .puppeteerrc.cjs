// The pinned Chromium comes from npm (@sparticuz/chromium, services/renderer/browser/): nothing is downloaded.
module.exports = { skipDownload: true }
