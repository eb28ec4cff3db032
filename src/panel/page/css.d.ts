/** Style sheets that a page imports. The bundler puts them into the page. */
declare module '*.css';
