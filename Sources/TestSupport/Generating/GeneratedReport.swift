public import CivilTime
public import Disclosure

/// An annual report that was made up, with every number it prints: what a reader must find and a checker must accept.
public struct GeneratedReport: Sendable {
  /// Which form it is laid out in.
  public enum Form: String, Sendable, CaseIterable {
    /// The form of 2021.
    case form2021
    /// The form of 2021 whose 其他处理 is printed as one row.
    case form2021SingleOther
    /// The trial form of 2019.
    case form2019
    /// Prose with the national statistics table of 2014.
    case form2014

    /// The format a reader must tell.
    public var format: AnnualReport.Format {
      switch self {
      case .form2021, .form2021SingleOther: .form2021
      case .form2019: .form2019
      case .form2014: .form2014
      }
    }
  }

  /// How much the organ has to report.
  public enum Size: String, Sendable, CaseIterable {
    /// Nothing but zeros.
    case empty
    /// A township or a small department.
    case small
    /// A county, or a busy department.
    case medium
    /// A large city with thousands of requests.
    case large
  }

  /// One part with its own heading.
  public struct Part: Sendable {
    /// The key of the section.
    public var key: String
    /// The Chinese number, such as `一`.
    public var number: String
    /// The heading.
    public var title: String
    /// The paragraphs, each a list of sentences.
    public var paragraphs: [[GeneratedSentence]]
  }

  /// Which form it is laid out in.
  public var form: Form
  /// How much the organ has to report.
  public var size: Size
  /// The year it reports on.
  public var year: Int
  /// The organ.
  public var organisation: String
  /// Whether the organ is a government.
  public var isGovernment: Bool
  /// The day it was published.
  public var published: CivilDate?
  /// The number at every address of the form.
  public var values: [CellAddress: Numeral]
  /// The unit printed in the cell itself, where one is.
  public var units: [CellAddress: String]
  /// The rows that are not printed, by the beginning of their addresses (`requests.declinedPetition`).
  public var missingRows: Set<String> = []
  /// The sentences before the first heading.
  public var preamble: [[GeneratedSentence]]
  /// The parts in order.
  public var parts: [Part]

  /// The title.
  public var title: String { "\(organisation)\(year)年政府信息公开工作年度报告" }

  /// The format a reader must tell.
  public var format: AnnualReport.Format { form.format }

  /// The number at an address written in words; 0 where the form has no such cell.
  public subscript(_ name: String) -> Int {
    get { values[.named(name)]?.integer ?? 0 }
    set { values[.named(name)] = Numeral(newValue) }
  }

  /// Whether a cell is printed.
  public func prints(_ address: CellAddress) -> Bool {
    values[address] != nil && !missingRows.contains { address.name.hasPrefix($0 + ".") }
  }
}

extension CellAddress {
  /// The address of that name, which must exist: names in the generator are constants.
  public static func named(_ name: String) -> CellAddress {
    guard let address = CellAddress(name) else { preconditionFailure("no form has a cell \(name)") }
    return address
  }
}
