/** Template and asset texts by their path below `templates/`: `report.html.hbs`, `html/finding.hbs`, `report.css`. */
export type Templates = Readonly<Record<string, string>>;
