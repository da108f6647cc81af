import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const backend = process.env.BACKEND_URL ?? 'http://localhost:3000';

export default defineConfig({
  root: 'client',
  plugins: [
    react(),
    // react-aria ships its own strings in some thirty languages: keep the ones the product speaks.
    { ...optimizeLocales.vite({ locales: ['en-US', 'it-IT', 'ru-RU'] }), enforce: 'pre' },
  ],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // Few requests on a slow Wi-Fi: what most consoles share travels together, not as a dozen small chunks.
        codeSplitting: {
          groups: [
            {
              name: 'base',
              test: /node_modules[\\/](react|react-dom|scheduler|zustand|wouter|intl-messageformat|@formatjs)[\\/]/,
              priority: 3,
            },
            {
              name: 'house',
              test: /client[\\/](ui|locales[\\/](common|rejections|index|texts|locale-context)|exercise[\\/](exercise|use-draft|live)|link|app)|shared[\\/]kit/,
              minShareCount: 2,
              priority: 2,
            },
            { name: 'parts', test: /node_modules/, minShareCount: 2, priority: 1 },
          ],
        },
      },
    },
  },
  server: {
    port: 5173,
    fs: { allow: ['..'] },
    proxy: { '/socket.io': { target: backend, ws: true }, '/api': backend },
  },
});
