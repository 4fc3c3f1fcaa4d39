/**
 * Stands in for `electron` in node tests: merely importing the real package starts a download.
 * A test that needs a part of Electron says so with `vi.mock('electron', …)`; this stub has nothing to give.
 */
export default {};
