/** Style sheets, which the bundler puts into `shell.css`. */
declare module '*.css';
