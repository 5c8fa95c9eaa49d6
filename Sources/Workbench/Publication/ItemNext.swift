import Disclosure
import Operations
import WebSupport

/// What the asker can do with an item now: one thing first, the others after it.
struct ItemNext {
  let primary: CasePage.Action?
  let others: [CasePage.Action]

  init(_ found: ItemDetails.Outcome) {
    var all: [CasePage.Action] = []
    if found.matter.steps.contains(.agree) {
      all.append(Self.action("item.opinion", DeskRoutes.itemOpinion, found, key: "a"))
    }
    let events: [(PublicationEvent, String)] = [
      (.submit, DeskRoutes.itemSubmission), (.release, DeskRoutes.itemRelease), (.schedule, DeskRoutes.itemSchedule),
      (.cancelSchedule, DeskRoutes.itemScheduleEnd), (.reopen, DeskRoutes.itemReopening),
      (.prolong, DeskRoutes.itemProlongation), (.withdraw, DeskRoutes.itemWithdrawal),
      (.force, DeskRoutes.itemForce), (.discard, DeskRoutes.itemDiscard),
    ]
    if found.steps.contains(.save) {
      all.append(Self.action("item.edit", DeskRoutes.itemForm, found, key: "e"))
    }
    for (event, path) in events where found.steps.contains(event) {
      // What waits for its hour is released by the platform.
      if event == .release, found.item.stage != .reviewed { continue }
      all.append(Self.action("item.step.\(event.rawValue)", path, found))
    }
    if ChannelPart.isOpen(found) { all.append(Self.action("item.step.channel", DeskRoutes.itemChannels, found)) }
    all += MatterStep.allCases.filter {
      [.assignment, .transfer, .skip, .recall].contains($0) && $0.isOpen(in: found.matter)
    }
    .map { CasePage.Action(text: $0.title, path: DeskRoutes.step($0, of: found.item.id)) }
    // Whoever has nothing open in the screening is done with writing: the next thing is to submit.
    let isReady = !found.findings.contains(where: \.isOpen)
    if isReady, let submit = all.firstIndex(where: { $0.path.hasSuffix("/submission") }) {
      all.insert(all.remove(at: submit), at: 0)
    }
    primary = all.first
    others = Array(all.dropFirst())
  }

  private static func action(
    _ text: String, _ pattern: String, _ found: ItemDetails.Outcome, key: String = ""
  ) -> CasePage.Action {
    CasePage.Action(text: Texts.text(text), path: DeskRoutes.item(found.item.id, pattern), key: key)
  }
}
