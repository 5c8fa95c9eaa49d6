import Disclosure
import Operations
import WebSupport

/// Takes a list in: the file, what would become of it, and at last what came of it.
struct ImportPage: FormPage {
  static let template = "people-import"
  static let sample = ImportPage(
    frame: .sample, step: "file", lead: "先下载模板。", templatePath: DeskRoutes.importTemplate,
    download: Download("data:text/csv;base64,", name: "结果.xlsx", text: "下载标注了问题的表格"), action: DeskRoutes.peopleImport,
    fields: [FormSheet("people.import").file("file")], sheet: "5aSx", button: "建立 2 个账号",
    listings: [
      Listing("有问题的行", columns: [Listing.Column("行")], rows: [.init([.init("2")])], empty: EmptyState("没有"))
    ])

  /// One of the tables.
  struct Table: Sendable {
    var listing: Listing
  }

  /// A file that is part of the page, so that nothing of it stays on the server.
  struct Download: Sendable {
    var path: String
    var name: String
    var text: String

    init(_ path: String, name: String, text: String) {
      (self.path, self.name, self.text) = (path, name, text)
    }
  }

  /// What is taken in.
  struct Subject: Sendable {
    /// The beginning of its keys in the catalogue.
    var texts: String
    /// The stages, by the end of their keys.
    var stages: [String]
    /// Where the list is sent to at last.
    var createPath: String
    /// Where to go instead.
    var backPath: String

    /// Accounts.
    static let people = Subject(
      texts: "people.import", stages: ["file", "look", "passwords"], createPath: DeskRoutes.importedPeople,
      backPath: DeskRoutes.people)
  }

  var frame: DeskFrame
  var steps: [Step]
  var lead: String
  /// Whether the lead says that something is wrong.
  var isWarning: Bool
  /// The empty sheet to fill in; empty where it is too late for it.
  var templatePath: String
  /// Where earlier lists stand; empty where none are kept.
  var furtherPath: String
  var further: String
  var download: Download?
  /// Where the file is sent to; empty where none is asked for.
  var action: String
  var fields: [Field]
  var problems: Problems
  /// The list again, to be sent with the confirmation; empty where it is not good enough.
  var sheet: String
  var createPath: String
  var button: String
  var tables: [Table]
  var backPath: String
  var back: String

  init(
    _ subject: Subject = .people, frame: DeskFrame, step: String, lead: String, isWarning: Bool = false,
    templatePath: String = "", furtherPath: String = "", further: String = "",
    download: Download? = nil, action: String = "", fields: [Field] = [], problems: Problems = .none,
    sheet: String = "", button: String = "", listings: [Listing] = []
  ) {
    self.frame = frame
    let now = subject.stages.firstIndex(of: step) ?? 0
    steps = subject.stages.enumerated().map { index, stage in
      Step(Texts.text("\(subject.texts).stage.\(stage)"), index < now ? .done : index == now ? .now : .ahead)
    }
    createPath = subject.createPath
    backPath = subject.backPath
    back = Texts.text("\(subject.texts).back")
    self.lead = lead
    self.isWarning = isWarning
    self.templatePath = templatePath
    self.furtherPath = furtherPath
    self.further = further
    self.download = download
    self.action = action
    self.fields = fields
    self.problems = problems
    self.sheet = sheet
    self.button = button
    tables = listings.map { Table(listing: $0) }
  }
}
