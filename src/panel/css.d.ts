/** Style sheets that a page brings along; the bundler puts them into the page. */
declare module '*.css';
