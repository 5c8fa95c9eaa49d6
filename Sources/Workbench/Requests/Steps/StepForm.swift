import CivilTime
import Disclosure
import Operations
import WebSupport

/// The form of one step of a request: what it asks for, and the move that is read from it.
///
/// The decision has a form of its own, `ProposalForms`.
struct StepForm {
  /// The steps that a form here takes; those of an approval are steps of the matter.
  static let events: [RequestEvent] = [
    .register, .requestCorrection, .receiveCorrection, .remainUnclear, .lapseCorrection, .requestExplanation,
    .acceptExplanation, .rejectExplanation, .noticeFee, .payFee, .lapseFee, .beginHandling, .answerAtOnce,
    .consultThirdParty, .consultOrgans, .endConsultation, .extend, .submit, .dispatch, .deliver, .archive, .withdraw,
    .reopen,
  ]

  /// The steps whose day is always the day on which they are entered.
  private static let ofToday: Set<RequestEvent> = [.submit, .answerAtOnce, .beginHandling, .archive]

  let event: RequestEvent
  let found: RequestDetails.Outcome
  let values: FormData
  let problems: Problems
  /// What the office has set.
  let custom: StepCustoms.Outcome

  var sheet: FormSheet { FormSheet("case.step", values: values, problems: problems) }
  var today: CivilDate { found.matter.today }

  /// What stands in the form at first.
  static func initial(
    _ event: RequestEvent, _ found: RequestDetails.Outcome, _ custom: StepCustoms.Outcome
  ) -> FormData {
    var items: [(name: String, value: String)] = [("on", "\(found.matter.today)")]
    let request = found.request
    switch event {
    case .register: items.append(("handler", found.matter.matter.assignee?.description ?? ""))
    case .requestCorrection, .requestExplanation: items.append(("days", "\(custom.correctionDays)"))
    case .receiveCorrection: items.append(("description", found.matter.matter.summary))
    case .noticeFee:
      items += [("method", "perVolume"), ("days", "20"), ("payment", custom.feePayment)]
    case .extend:
      items += [
        ("days", "\(request.extensionAsked?.days ?? request.course.regime.replyDays)"),
        ("reasons", request.extensionAsked?.reasons ?? ""),
      ]
    case .consultThirdParty: items += [("parties.0.kind", Party.Kind.commercialEnterprise.rawValue)]
    case .consultOrgans: items += [("organs.0.kind", Consultation.Kind.jointOrgan.rawValue)]
    case .dispatch: items.append(("way", request.delivery.rawValue))
    case .deliver: items.append(("reachedOn", ""))
    case .reopen: items += [("days", "20"), ("unit", Term.Unit.workdays.rawValue)]
    default: break
    }
    return FormData(items)
  }

  /// The parts of the form.
  var groups: [FieldGroup] {
    let day = Self.ofToday.contains(event) ? [] : [sheet.date("on")]
    switch event {
    case .consultThirdParty:
      return [FieldGroup(fields: [sheet.area("question", limit: 2_000)] + day)]
        + FormRows("parties", values).groups(legend: "case.step.party") {
          PartyFields(.thirdParty, prefix: $0).fields(values, problems)
        }
    case .consultOrgans:
      return [FieldGroup(fields: day)] + FormRows("organs", values).groups(legend: "case.step.organ", fields: organ)
    default:
      return [FieldGroup(fields: fields + day + note)]
    }
  }

  /// What is asked besides the day.
  private var fields: [Field] {
    switch event {
    case .register:
      [sheet.select("handler", custom.handlers.map { Choice($0.id.description, $0.name) }, isOptional: true)]
    case .requestCorrection:
      [sheet.area("items", limit: 2_000), sheet.area("guidance", limit: 2_000, rows: 3), sheet.number("days")]
        + (isCorrectionLate ? [sheet.checkbox("knowsLateness")] : [])
    case .receiveCorrection: [sheet.area("description", limit: WantedInformation.longest, rows: 8)]
    case .requestExplanation: [sheet.area("counts", limit: 2_000), sheet.number("days")]
    case .acceptExplanation: [sheet.date("until")]
    case .noticeFee: fee
    case .payFee: [sheet.text("receipt", isOptional: true)]
    case .extend: [sheet.number("days"), sheet.area("reasons", limit: 1_000, rows: 3)]
    case .dispatch:
      [
        sheet.select("way", DeliveryWay.allCases.map { Choice($0.rawValue, Texts.text($0.textKey)) }),
        sheet.text("reference", isOptional: true),
      ]
    case .deliver:
      [
        sheet.date("reachedOn", isOptional: true), sheet.date("returnedOn", isOptional: true),
        sheet.text("proof", isOptional: true),
      ]
    case .withdraw:
      [
        sheet.radios("kind", Self.endings.map { Choice($0.rawValue, $0.word) }),
        sheet.area("text", limit: 1_000, rows: 3),
      ]
    case .reopen:
      [
        sheet.number("days"),
        sheet.select("unit", Term.Unit.allCases.map { Choice($0.rawValue, Texts.text("case.unit.\($0.rawValue)")) }),
        sheet.area("order", limit: 1_000, rows: 3),
      ]
    default: []
    }
  }

  /// A word for the file, where the step has no text of its own.
  private var note: [Field] {
    switch event {
    case .remainUnclear, .rejectExplanation, .acceptExplanation, .endConsultation, .lapseCorrection, .lapseFee,
      .receiveCorrection:
      [sheet.area("note", limit: 1_000, rows: 2, isOptional: true)]
    default: []
    }
  }

  private var fee: [Field] {
    [
      sheet.radios(
        "method", ["perVolume", "perCase"].map { Choice($0, Texts.text("case.fee.\($0)")) }),
      sheet.number("quantity"), sheet.area("payment", limit: 500, rows: 3), sheet.number("days"),
    ]
  }

  private func organ(_ prefix: String) -> [Field] {
    let sheet = FormSheet("case.organ", values: values, problems: problems, prefix: prefix)
    return [
      sheet.select(
        "kind",
        [Consultation.Kind.jointOrgan, .otherOrgan].map {
          Choice($0.rawValue, Texts.text("case.consulted.\($0.rawValue)"))
        }),
      sheet.text("name", limit: 100), sheet.area("question", limit: 2_000, rows: 3),
      sheet.date("until", isOptional: true),
    ]
  }

  /// The ways in which a request ends because of its applicant.
  static let endings: [ClosingStatement.Kind] = [.withdrawn, .applicantCeased, .other]

  /// Whether the seven workdays to ask for a correction are over.
  private var isCorrectionLate: Bool { found.correctionDue.map { $0.date < today } ?? false }
}

extension ClosingStatement.Kind {
  /// The kind in words.
  var word: String { Texts.text("case.statement.\(rawValue)") }
}
