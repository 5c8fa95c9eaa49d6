import CivilTime
import Disclosure
import Operations

extension WalkTarget {
  /// What comes after the reply to a request.
  var afterReply: [Attempt] {
    let (id, remedy) = (Matter.ID(rawValue: base + 5), RemedyCase.ID(rawValue: base + 90))
    let draft = RemedyDraft(path: .review, authority: "青禾县人民政府", acceptedOn: today)
    return [
      Attempt(AddRemedy(to: id, draft)), Attempt(ChangeRemedy(remedy, version: 1, draft)),
      Attempt(EndRemedy(remedy, version: 1, on: today, decision: .reviewUpheld)),
      Attempt(ConvertToPublication(id, version: 1, title: "河滨路征收补偿标准")),
      Attempt(SuggestPublication(id, version: 1, isSuggested: true)),
      Attempt(ExportRegister(organ: organ, year: 2026)),
      Attempt(FreezeYear(organ: organ, year: 2025)),
      Attempt(ReportUpward(id, version: 1, to: "市政府办公室", on: today)),
    ]
  }
}
