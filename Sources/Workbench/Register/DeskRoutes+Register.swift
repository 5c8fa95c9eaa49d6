import Disclosure
import Operations

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
  /// The imports of an organ.
  static let registerImports = "/desk/requests/imports"
  /// How far an import is, and what came of it.
  static let registerProgress = "/desk/requests/imports/:import"
  /// The rows that it left out.
  static let registerRest = "/desk/requests/imports/:import/rest"

  /// An address of an import.
  static func register(_ pattern: String, _ id: RegisterImport.ID) -> String {
    pattern.replacing(":import", with: id.description)
  }
}
