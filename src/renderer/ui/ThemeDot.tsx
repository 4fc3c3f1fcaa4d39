import './themeDot.css';

/** How many colors there are; themes beyond take them again from the first. */
const THEME_COLORS = 8;

/** The color of a theme by its place among the map's themes, 0 first; one that is not among them has none. */
export function ThemeDot({ place }: { readonly place: number }) {
  return (
    <span className="ui-theme-dot" aria-hidden {...(place < 0 ? {} : { 'data-theme-color': place % THEME_COLORS })} />
  );
}
