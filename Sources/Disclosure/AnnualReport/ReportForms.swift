private import Foundation

/// The statutory forms and their checks, as data: `Resources/annual-report-forms.json`, validated when it is first used.
public struct ReportForms: Decodable, Sendable {
  /// One form: its parts, tables and checks.
  public struct Form: Decodable, Sendable {
    /// `2021`, `2019` or `2014`.
    public var id: AnnualReport.Format
    /// The document that prescribes it.
    public var basis: String
    /// The report years it is meant for.
    public var reportYears: Years
    /// The six parts; none for the statistics table.
    public var sections: [Section]
    /// The tables.
    public var tables: [Table]
    /// The checks within and between reports of this form.
    public var checks: [FormCheck]
  }

  /// A range of report years, open at the end where `to` is nil.
  public struct Years: Decodable, Sendable {
    /// The first year.
    public var from: Int
    /// The last year; nil while the form is in force.
    public var to: Int?
  }

  /// One of the six parts.
  public struct Section: Decodable, Sendable {
    /// The key, such as `overview`.
    public var key: String
    /// The Chinese number in front of the title.
    public var number: String
    /// The official title.
    public var title: String
    /// Other titles seen for the same part.
    public var titleVariants: [String]
  }

  /// One table.
  ///
  /// Which of the lists are filled depends on the layout.
  public struct Table: Decodable, Sendable {
    /// `proactive`, `requests`, `remedies` or `statistics`.
    public var key: String
    /// The title printed above a table that is no numbered part; nil elsewhere.
    public var title: String?
    /// The head of the column of labels: 信息内容.
    public var firstColumnLabel: String?
    /// The words in the upper left corner of table 3.
    public var cornerNote: String?
    /// The head above all columns of table 3: 申请人情况.
    public var columnSuperHeading: String?
    /// The blocks of table 2.
    public var blocks: [Block]?
    /// The columns of tables 3 and 4.
    public var columns: [Line]?
    /// The rows of table 3 and of the statistics table.
    public var rows: [Line]?
    /// The groups of table 4.
    public var groups: [Line]?
  }

  /// A block of table 2 with its own head.
  public struct Block: Decodable, Sendable {
    /// The key, such as `art20_1`.
    public var key: String
    /// The provision in the head: 第二十条第（一）项.
    public var heading: String
    /// The columns.
    public var columns: [Line]
    /// The rows.
    public var rows: [Line]
  }

  /// A row, column or group.
  public struct Line: Decodable, Sendable {
    /// The key in addresses.
    public var key: String
    /// The printed words.
    public var label: String
    /// Other words seen for the same line.
    public var labelVariants: [String]?
    /// The label of the lines it belongs to: （三）不予公开.
    public var groupLabel: String?
    /// The head above several columns of table 3: 法人或其他组织.
    public var group: String?
    /// The head above several groups of table 4: 行政诉讼.
    public var parentLabel: String?
    /// What may be printed; nil where the table says so once.
    public var number: CellDefinition.Number?
    /// The unit; nil where the table says so once.
    public var unit: String?
    /// `input`, `result` or `sum`, in table 3.
    public var kind: String?
    /// The row of the statistics table it is a part of.
    public var parent: String?
    /// How it relates to `parent`: `part`, `subset`, `channel`, `sumOf`.
    public var relation: String?
  }

  /// The forms by id.
  public var formats: [String: Form]
  /// The checks of prose against tables.
  public var narrativeChecks: [FormCheck]
  /// The checks of the report as a document.
  public var documentChecks: [FormCheck]

  /// The forms of the programme.
  ///
  /// The resource is part of the binary and validated by the tests, so that a failure here is an error of the build.
  public static let shared: ReportForms = {
    do {
      let forms = try JSONDecoder().decode(
        ReportForms.self, from: Data(PackageResources.annual_report_forms_json))
      try forms.validate()
      return forms
    } catch {
      preconditionFailure("annual-report-forms.json: \(error)")
    }
  }()

  /// The form of a format that has tables, or nil.
  public subscript(_ format: AnnualReport.Format) -> Form? { formats[format.rawValue] }
}
