public import CivilTime

/// One annual report of an organ (政府信息公开工作年度报告, Art.
///
/// 49–50), as it was read from a file.
public struct AnnualReport: Sendable {
  /// The form a report is laid out in, told by its headings and never by its year.
  public enum Format: String, Sendable, CaseIterable, Codable {
    /// The form of 国办公开办函〔2021〕30号.
    case form2021 = "2021"
    /// The trial form of 国办公开办函〔2019〕60号.
    case form2019 = "2019"
    /// The national statistics table of 国办发〔2014〕32号.
    case form2014 = "2014"
    /// A local statistics table from before the national one.
    case local
    /// Prose only.
    case narrative
    /// Nothing of a report was recognised.
    case unknown
  }

  /// The name of the file it came from.
  public var file: String
  /// The form it is laid out in.
  public var format: Format
  /// The year it reports on; nil when the text does not tell.
  public var year: Int?
  /// The organ, in the longest form that is printed, never expanded; nil when the text does not tell.
  public var organisation: String?
  /// The title as printed, joined to one line.
  public var title: String?
  /// The statistical period that the text states.
  public var period: StatedPeriod?
  /// The date of publication that the file states.
  public var publicationDate: CivilDate?
  /// Telephone, address and the like, as printed.
  public var contact: Contact?
  /// The text before the first heading: title, metadata, period, contact.
  ///
  /// Its key is `preamble`.
  public var preamble: ReportSection?
  /// The parts of the report under their headings, in the order of the text.
  public var sections: [ReportSection]
  /// The cells of the statutory tables.
  public var cells: CellTable
  /// The rows of a local statistics table.
  public var statisticsRows: [StatisticsRow]
  /// What the prose says in numbers and denials.
  public var facts: [Fact]
  /// The equations that were used to tell cells apart; a check of one of them proves nothing.
  public var assumedEquations: Set<EquationInstance>
  /// The organ is that of a government (人民政府, 管委会) and not of a department; nil when the text does not tell.
  public var isGovernment: Bool?
  /// The text is printed in traditional characters, in which the words that checks look for are not found.
  public var isTraditional = false

  /// An empty report of a file.
  public init(file: String, format: Format = .unknown) {
    self.file = file
    self.format = format
    sections = []
    cells = CellTable()
    statisticsRows = []
    facts = []
    assumedEquations = []
  }
}
