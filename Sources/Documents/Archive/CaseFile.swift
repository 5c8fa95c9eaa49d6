public import CivilTime

/// The file of a case as it leaves the system: its index in tables, its letters, what is attached.
public struct CaseFile: Sendable {
  /// A table of the index.
  public struct Section: Sendable, Equatable {
    /// A column.
    public struct Column: Sendable, Equatable {
      /// What it holds.
      public var label: String
      /// How wide it is beside the others.
      public var width: Int

      /// A column.
      public init(_ label: String, _ width: Int) {
        self.label = label
        self.width = width
      }
    }

    /// What the table tells.
    public var title: String
    /// Its columns.
    public var columns: [Column]
    /// Its rows, each as long as the columns.
    public var rows: [[String]]
    /// What stands there instead of no rows.
    public var empty: String

    /// A table.
    public init(_ title: String, _ columns: [Column], rows: [[String]], empty: String) {
      self.title = title
      self.columns = columns
      self.rows = rows
      self.empty = empty
    }
  }

  /// A letter.
  public struct Letter: Sendable {
    /// What it is.
    public var name: String
    /// Its sheet.
    public var sheet: LetterSheet

    /// A letter.
    public init(_ name: String, _ sheet: LetterSheet) {
      self.name = name
      self.sheet = sheet
    }
  }

  /// What it is called.
  public var title: String
  /// The organ.
  public var organ: String
  /// The number of the case.
  public var number: String
  /// The day of the case that stands in the file in place of a clock.
  public var day: CivilDate
  /// The tables of the index.
  public var sections: [Section]
  /// What the table of letters is called, and its columns: number in order, letter, document number, page.
  public var letterTable: (title: String, columns: [String])
  /// The letters, in order.
  public var letters: [Letter]

  /// A file.
  public init(
    title: String, organ: String, number: String, day: CivilDate, sections: [Section],
    letterTable: (title: String, columns: [String]), letters: [Letter]
  ) {
    self.title = title
    self.organ = organ
    self.number = number
    self.day = day
    self.sections = sections
    self.letterTable = letterTable
    self.letters = letters
  }
}
