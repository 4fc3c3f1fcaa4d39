/** Light or dark and how strong: set on the root element, where tokens.css reads it. */
export type Theme = 'system' | 'light' | 'dark';
export type Contrast = 'normal' | 'high';

/** Applies what was chosen. `system` leaves it to the system's own setting, also while that changes. */
export function applyAppearance(theme: Theme, contrast: Contrast): void {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  if (contrast === 'high') root.dataset.contrast = 'high';
  else delete root.dataset.contrast;
}
