import CivilTime
import Disclosure

extension RequestRepository {
  /// The columns that make a request, of the table under the name `r`.
  static let selected: SQLText = .joined(columns.map { "r.\(identifier: $0)" }, separator: ", ")

  /// The columns of the table, in the order of `values`.
  static let columns = [
    "id", "organ_id", "subject", "channel", "applicant_kind", "applicant_key", "content_key", "index_number", "carrier",
    "delivery", "secret_hash", "assistance", "suggests_publication", "received_on", "answers", "details", "proposal",
    "rectification", "extension", "split_from", "publication_id", "reported_to", "reported_on", "reported_note",
    "repeated", "rating", "rating_note", "rated_on",
  ]

  /// The row of a request.
  static func values(of request: DisclosureRequest) throws -> [SQLValue] {
    [
      request.id.sqlValue, request.organ.sqlValue, .text(request.subject.rawValue),
      .text(request.course.channel.rawValue), .text(request.applicantKind.rawValue), .text(request.applicantKey),
      .text(request.contentKey), .text(request.indexNumber), .text(request.carrier.rawValue),
      .text(request.delivery.rawValue), .text(request.secretHash), .text(request.assistance),
      .integer(request.suggestsPublication ? 1 : 0), .text(request.receivedText),
      .text(request.answers.map(\.rawValue).joined(separator: " ")),
      .text(try StoredJSON.text(of: request.details)), .text(request.proposal),
      .text(try StoredJSON.text(of: request.rectification)),
      .text(try StoredJSON.text(of: request.extensionAsked)), request.splitFrom?.sqlValue ?? .null,
      request.publication?.sqlValue ?? .null, .text(request.reportedTo), request.reportedOn?.sqlValue ?? .null,
      .text(request.reportedNote), .integer(request.isAskedByOthers ? 1 : 0),
      request.satisfaction.map { .integer(Int64($0.rating)) } ?? .null, .text(request.satisfaction?.note ?? ""),
      request.satisfaction?.on.sqlValue ?? .null,
    ]
  }
}

extension DisclosureRequest {
  /// Everything but the course, to see whether the row changes; the day of receipt follows from the course.
  var record: DisclosureRequest {
    var copy = self
    copy.course.steps = []
    copy.course.consultations = []
    return copy
  }

  /// The day from which terms count, as the row keeps it for searches; empty where nothing shows it.
  var receivedText: String { course.receipt?.day.description ?? "" }

  /// The request of a row, without what the tables beside it hold.
  init(row: SQLRow) throws {
    self.init(
      id: try row.id("id"), organ: try row.id("organ_id"), subject: try row.choice("subject"),
      course: RequestCourse(channel: try row.choice("channel"), evidence: []),
      applicantKind: try row.choice("applicant_kind"), applicantKey: try row.text("applicant_key"),
      contentKey: try row.text("content_key"), indexNumber: try row.text("index_number"),
      carrier: try row.choice("carrier"), delivery: try row.choice("delivery"),
      secretHash: try row.text("secret_hash"), assistance: try row.text("assistance"),
      suggestsPublication: try row.flag("suggests_publication"), splitFrom: try row.idOrNil("split_from"))
    answers = try row.text("answers").split(separator: " ").map { word in
      guard let answer = SubstantiveAnswer(rawValue: String(word)) else {
        throw SQLFault.decoding("answers has no case \(word)")
      }
      return answer
    }
    details = try StoredJSON.value("details", of: row)
    proposal = try row.text("proposal")
    rectification = try StoredJSON.value("rectification", of: row)
    extensionAsked = try StoredJSON.value("extension", of: row)
    publication = try row.idOrNil("publication_id")
    reportedTo = try row.text("reported_to")
    reportedOn = try row.dateOrNil("reported_on")
    reportedNote = try row.text("reported_note")
    isAskedByOthers = try row.flag("repeated")
    if let rating = try row.integerOrNil("rating"), let day = try row.dateOrNil("rated_on") {
      satisfaction = Satisfaction(rating: Int(rating), note: try row.text("rating_note"), on: day)
    }
  }
}
