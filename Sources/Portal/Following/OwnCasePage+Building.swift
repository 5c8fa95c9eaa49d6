import CivilTime
import Disclosure
import Operations
import WebSupport

extension OwnCasePage {
  /// The page of a case; `done` names what was just done, empty where nothing was.
  init(_ found: OwnCase.Outcome, done: String, takesFiles: Bool, givesPDF: Bool, frame: PageFrame, formToken: String) {
    let request = found.request
    let due = OwnCaseDue(found)
    let next = OwnCaseNext(found)
    let steps = OwnStep.allCases.filter { found.actions.contains($0.action) && $0 != next.step }
    self.init(
      frame: frame, number: found.number, organ: found.organ.name, state: OwnCaseTimeline.state(of: found),
      notice: Texts.all["visitor.done.\(done)"].map { Notice($0, .done) }, due: due.sentence, dueNote: due.note,
      isProvisional: due.isProvisional, next: next.link, nextText: next.text,
      timeline: OwnCaseTimeline.steps(found), letters: found.letters.map { Letter($0, givesPDF: givesPDF) },
      fees: found.fees.map(Fee.init),
      description: found.description,
      wanted: [
        SummaryRow(Texts.text("visitor.field.subject"), Texts.text(request.subject.textKey)),
        SummaryRow(Texts.text("visitor.field.indexNumber"), request.indexNumber),
        SummaryRow(Texts.text("visitor.field.way"), Texts.text(request.delivery.textKey)),
        SummaryRow(Texts.text("visitor.field.assistance"), request.assistance),
      ].filter { !$0.value.isEmpty },
      statements: found.statements.map {
        SummaryRow("\(Texts.text($0.kind.textKey))（\($0.at.beijingDate.chinese)）", $0.text)
      },
      actions: steps.map { PageLink(Texts.text("visitor.step.\($0.rawValue)"), Routes.ownStep($0)) },
      office: found.office.rows,
      hasReply: found.letters.contains { $0.kind.outcome != nil },
      filesPath: takesFiles && found.actions.contains(.attach) ? Routes.ownFiles : "", formToken: formToken)
  }
}

extension OwnCasePage.Letter {
  init(_ letter: OwnLetter, givesPDF: Bool) {
    let name = Texts.text(letter.kind.textKey)
    let way = Texts.text(letter.way.textKey)
    self.init(
      name: letter.number.isEmpty ? name : "\(name)（\(letter.number)）",
      note: letter.reachedOn.map {
        Texts.text("visitor.letter.reached", ["way": way, "sent": letter.sentOn.chinese, "reached": $0.chinese])
      } ?? Texts.text("visitor.letter.sent", ["way": way, "sent": letter.sentOn.chinese]),
      path: letter.isOnline ? Routes.ownLetter(letter.id) : "",
      filePath: letter.isOnline ? Routes.ownLetterFile(letter.id) : "",
      pdfPath: letter.isOnline && givesPDF ? Routes.ownLetterPDF(letter.id) : "")
  }
}

extension OwnCasePage.Fee {
  init(_ fee: ChargedFee) {
    let note =
      fee.paidOn.map { Texts.text("visitor.fee.paid", ["day": $0.chinese]) }
      ?? Texts.text("visitor.fee.open", ["day": fee.noticedOn.chinese])
    self.init(amount: Texts.text("visitor.fee.amount", ["yuan": "\(fee.assessment.total)"]), note: note)
  }
}

/// The one thing that an applicant should do next.
struct OwnCaseNext {
  let step: OwnStep?
  let link: PageLink?
  let text: String

  init(_ found: OwnCase.Outcome) {
    let course = found.request.course
    let last = course.applicantDue(in: found.calendar)?.date.chinese ?? ""
    let step: OwnStep? =
      switch course.stage {
      case .correctionRequested: .correction
      case .explanationRequested: .reasons
      case .dispatched, .closed, .archived: found.actions.contains(.rate) ? .rating : nil
      default: nil
      }
    self.step = step
    link = step.map { PageLink(Texts.text("visitor.step.\($0.rawValue)"), Routes.ownStep($0)) }
    text = Texts.all["visitor.next.\(course.stage.rawValue)"]?.replacing("{day}", with: last) ?? ""
  }
}
