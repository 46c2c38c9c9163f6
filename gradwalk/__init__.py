"""Deep learning, one gradient at a time: a TypeScript kernel for Jupyter and lessons for JupyterLab."""
