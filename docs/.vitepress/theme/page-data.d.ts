export {};

declare module 'vitepress' {
  interface PageData {
    /** In which languages the page can be read. */
    language?: 'zh' | 'en' | 'both';
    /** The address of the page in the other language, where there is one. */
    twin?: string;
  }
}
