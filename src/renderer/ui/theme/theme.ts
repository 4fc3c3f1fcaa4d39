/** Brings the type face, the tokens and the ground into the page, in this order; imported once, by the program's entry. */
import '@fontsource-variable/inter/standard.css';
import './tokens.css';
import './base.css';
