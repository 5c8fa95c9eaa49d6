extension DeskRoutes {
  /// The form that takes a register out.
  static let register = "/desk/requests/register"
  /// The register as a workbook.
  static let registerWorkbook = "/desk/requests/register.xlsx"
  /// The form that takes an old register in.
  static let registerImport = "/desk/requests/import"
  /// The empty sheet.
  static let registerTemplate = "/desk/requests/import/template"
  /// Where a register that was looked at becomes cases.
  static let importedRegister = "/desk/requests/import/cases"
}
