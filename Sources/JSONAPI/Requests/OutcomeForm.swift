import CivilTime
import Disclosure
import Foundation

/// A decision with what its letter has to say, as programs write and read it.
enum OutcomeForm {
  static let schema = Schema.named(
    "Decision",
    .object([
      .init("outcome", .choice(of: Outcome.self), "处理决定 D01 至 D24"),
      .init("extras", .list(extra, count: 0...20), "这一决定的文书须写明的内容；多一项、少一项都会被退回"),
    ]))

  static func read(_ entry: Entry) throws -> OutcomeDetails {
    OutcomeDetails(
      outcome: try entry.required(entry.choice("outcome")), extras: try entry.entries("extras").map(extra))
  }

  static func write(_ details: OutcomeDetails) throws -> JSONValue {
    ["outcome": .text(details.outcome.rawValue), "extras": .list(try details.extras.map(write))]
  }

  private static func extra(_ entry: Entry) throws -> OutcomeExtra {
    switch try entry.required(entry.choice("kind", OutcomeExtra.Kind.self)) {
    case .publicPlace: .publicPlace(try entry.decoded())
    case .supply: .supply(try supply(entry))
    case .withheldParts: .withheldParts(entry.entries("parts").map(part))
    case .refusal: .refusal(try entry.decoded())
    case .thirdParties: .thirdParties(try entry.entries("answers").map { try $0.decoded() })
    case .publicInterest: .publicInterest(entry.text("text"))
    case .specialLaw: .specialLaw(try entry.decoded())
    case .search: .search(try entry.decoded())
    case .rightOrgan: .rightOrgan(try entry.decoded())
    case .creation: .creation(entry.text("text"))
    case .stillUnclear: .stillUnclear(try entry.decoded())
    case .petitionChannel: .petitionChannel(entry.text("text"))
    case .firstAnswer: .firstAnswer(try entry.decoded())
    case .publication: .publication(entry.text("text"))
    case .excess: .excess(try entry.decoded())
    case .lapsedTerm: .lapsedTerm(try entry.decoded())
    case .statement:
      .statement(
        ClosingStatement(kind: try entry.required(entry.choice("statement")), text: entry.text("text")))
    }
  }

  private static func write(_ extra: OutcomeExtra) throws -> JSONValue {
    let members: JSONValue =
      switch extra {
      case .publicPlace(let place): try JSONValue(encoding: place)
      case .supply(let supply): write(supply)
      case .withheldParts(let parts): ["parts": .list(parts.map(write))]
      case .refusal(let refusal): try JSONValue(encoding: refusal)
      case .thirdParties(let answers): ["answers": .list(try answers.map { try JSONValue(encoding: $0) })]
      case .publicInterest(let text), .creation(let text), .petitionChannel(let text), .publication(let text):
        ["text": .text(text)]
      case .specialLaw(let law): try JSONValue(encoding: law)
      case .search(let record): try JSONValue(encoding: record)
      case .rightOrgan(let organ): try JSONValue(encoding: organ)
      case .stillUnclear(let request): try JSONValue(encoding: request)
      case .firstAnswer(let answer): try JSONValue(encoding: answer)
      case .excess(let count): try JSONValue(encoding: count)
      case .lapsedTerm(let term): try JSONValue(encoding: term)
      case .statement(let statement): ["statement": .text(statement.kind.rawValue), "text": .text(statement.text)]
      }
    return members.adding(["kind": .text(extra.kind.rawValue)])
  }

  private static func supply(_ entry: Entry) throws -> Supply {
    guard entry.choice("form", SupplyForm.self) == .enclosed else {
      return .announced(way: entry.text("way"), place: entry.text("place"), on: entry.date("on"))
    }
    return .enclosed(
      carrier: entry.choice("carrier") ?? .paper, pages: entry.integer("pages") ?? 0,
      enclosures: entry.texts("enclosures"))
  }

  private static func write(_ supply: Supply) -> JSONValue {
    switch supply {
    case .enclosed(let carrier, let pages, let enclosures):
      [
        "form": "enclosed", "carrier": .text(carrier.rawValue), "pages": .integer(Int64(pages)),
        "enclosures": .list(enclosures.map(JSONValue.text)),
      ]
    case .announced(let way, let place, let day):
      [
        "form": "announced", "way": .text(way), "place": .text(place),
        "on": day.map { .text($0.description) } ?? .null,
      ]
    }
  }

  private static func part(_ entry: Entry) -> WithheldPart {
    let ground: WithheldPart.Ground? =
      entry.choice("ground", ExemptionGround.self).map { .exempt($0) }
      ?? (entry.text("ground") == noInformation ? .notGovernmentInformation : nil)
    return WithheldPart(passage: entry.text("passage"), ground: ground, reasons: entry.text("reasons"))
  }

  private static func write(_ part: WithheldPart) -> JSONValue {
    let ground: JSONValue =
      switch part.ground {
      case .exempt(let ground)?: .text(ground.rawValue)
      case .notGovernmentInformation?: .text(noInformation)
      case nil: .null
      }
    return ["passage": .text(part.passage), "ground": ground, "reasons": .text(part.reasons)]
  }

  /// How a part that is no government information is named among the grounds.
  static let noInformation = "notGovernmentInformation"

  /// How information is given.
  enum SupplyForm: String, CaseIterable {
    case enclosed, announced
  }
}

extension Entry {
  /// The members as a value of the domain.
  fileprivate func decoded<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
    try JSONDecoder().decode(type, from: JSONEncoder().encode(value))
  }
}

extension JSONValue {
  /// A value of the domain, as JSON.
  fileprivate init(encoding value: some Encodable) throws {
    self = try JSONDecoder().decode(JSONValue.self, from: JSONEncoder().encode(value))
  }
}
