import CivilTime
import Disclosure
import Operations
import WebSupport

/// The fields of the extras that an outcome needs, named as the issues about them are: `supply.pages`.
struct ExtraFields {
  let values: FormData
  let problems: Problems

  /// The parts of the form for an outcome.
  func groups(for outcome: Disclosure.Outcome) -> [FieldGroup] {
    OutcomeRules.shared[outcome].extras.flatMap { kind in groups(kind, outcome) }
  }

  private func groups(_ kind: OutcomeExtra.Kind, _ outcome: Disclosure.Outcome) -> [FieldGroup] {
    let hint =
      Texts.all["case.extra.\(kind.rawValue).hint.\(outcome.code)"] ?? Texts.all["case.extra.\(kind.rawValue).hint"]
      ?? ""
    switch kind {
    case .withheldParts:
      return FormRows("withheldParts", values).groups(
        legend: "case.extra.withheldParts", hint: hint, fields: withheldPart)
    case .thirdParties:
      return FormRows("thirdParties", values).groups(legend: "case.extra.thirdParties", hint: hint, fields: thirdParty)
    default:
      return [FieldGroup(legend: Texts.text("case.extra.\(kind.rawValue)"), hint: hint, fields: fields(kind, outcome))]
    }
  }

  /// A sheet for the fields of a kind; those of a kind with one text are named by the kind alone.
  private func sheet(_ kind: OutcomeExtra.Kind) -> FormSheet {
    FormSheet(
      "case.extra.\(kind.rawValue)", values: values, problems: problems, prefix: "\(kind.rawValue).")
  }

  private func fields(_ kind: OutcomeExtra.Kind, _ outcome: Disclosure.Outcome) -> [Field] {
    let sheet = sheet(kind)
    switch kind {
    case .publicPlace: return [sheet.area("place", limit: 1_000, rows: 2), sheet.date("publishedOn", isOptional: true)]
    case .supply: return supply(sheet)
    case .refusal: return [sheet.area("basis", limit: 2_000, rows: 3), sheet.area("reasons", limit: 2_000, rows: 4)]
    case .specialLaw: return [sheet.text("law"), sheet.text("place")]
    case .search:
      return ["systems", "archives", "keywords", "persons"].map { sheet.area($0, limit: 1_000, rows: 2) }
        + [sheet.date("began"), sheet.date("ended")]
    case .rightOrgan:
      return [
        sheet.area("reasons", limit: 2_000, rows: 3), sheet.checkbox("isUnknown"),
        sheet.text("name", isOptional: true), sheet.text("contact", isOptional: true),
      ]
    case .stillUnclear: return [sheet.date("correctedOn"), sheet.area("unclear", limit: 2_000, rows: 3)]
    case .firstAnswer: return [sheet.date("on"), sheet.text("number")]
    case .excess:
      return [
        sheet.number("count"), sheet.date("from"), sheet.date("through"), sheet.date("askedOn"),
        sheet.area("applicantReasons", limit: 2_000, rows: 3, isOptional: true),
        sheet.area("assessment", limit: 2_000, rows: 3),
      ]
    case .lapsedTerm: return [sheet.text("noticeNumber"), sheet.date("servedOn"), sheet.date("endedOn")]
    case .statement:
      let kinds = ClosingStatement.Kind.allCases.filter { ($0 == .confirmOrReissue) == (outcome == .confirmOrReissue) }
      return [sheet.radios("kind", kinds.map { Choice($0.rawValue, $0.word) }), sheet.area("text", limit: 2_000)]
    case .publicInterest, .creation, .petitionChannel, .publication:
      return [FormSheet("case.extra.text", values: values, problems: problems).area(kind.rawValue, limit: 2_000)]
    case .withheldParts, .thirdParties: return []
    }
  }

  private func supply(_ sheet: FormSheet) -> [Field] {
    [
      sheet.radios("how", ["enclosed", "announced"].map { Choice($0, Texts.text("case.supply.\($0)")) }),
      sheet.select("carrier", Supply.Carrier.allCases.map { Choice($0.rawValue, $0.word) }, isOptional: true),
      sheet.text("pages", isOptional: true, isShort: true), sheet.area("enclosures", limit: 4_000, isOptional: true),
      sheet.text("way", isOptional: true), sheet.text("place", isOptional: true), sheet.date("on", isOptional: true),
    ]
  }

  private func withheldPart(_ prefix: String) -> [Field] {
    let sheet = FormSheet("case.part", values: values, problems: problems, prefix: prefix)
    return [
      sheet.text("passage", limit: 500),
      sheet.select("ground", WithheldPart.Ground.all.map { Choice($0.word, $0.name) }),
      sheet.area("reasons", limit: 2_000, rows: 3),
    ]
  }

  private func thirdParty(_ prefix: String) -> [Field] {
    let sheet = FormSheet("case.answerer", values: values, problems: problems, prefix: prefix)
    return [
      sheet.text("name", limit: 100),
      sheet.select("result", ThirdPartyAnswer.Result.allCases.map { Choice($0.rawValue, $0.word) }),
      sheet.date("on"), sheet.area("reasons", limit: 2_000, rows: 2, isOptional: true),
    ]
  }
}

extension WithheldPart.Ground {
  /// All of them.
  static let all: [WithheldPart.Ground] = ExemptionGround.allCases.map { .exempt($0) } + [.notGovernmentInformation]

  /// What a form sends.
  var word: String {
    switch self {
    case .exempt(let ground): ground.rawValue
    case .notGovernmentInformation: "notGovernmentInformation"
    }
  }

  /// The ground in words, with its provision.
  var name: String {
    let words =
      switch self {
      case .exempt(let ground): Texts.text("wizard.answer.\(ground.rawValue)")
      case .notGovernmentInformation: Texts.text("case.statement.notGovernmentInformation")
      }
    return "\(words)（\(provision.place)）"
  }
}

extension ThirdPartyAnswer.Result {
  /// The answer in words.
  var word: String { Texts.text("case.answer.\(rawValue)") }
}

extension Supply.Carrier {
  /// The form in words.
  var word: String { chinese }
}
