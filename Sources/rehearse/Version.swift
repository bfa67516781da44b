/// Of this program; in every report and beside every table.
let version = "0.1.0"
