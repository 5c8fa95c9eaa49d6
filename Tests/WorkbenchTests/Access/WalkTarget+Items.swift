import CivilTime
import Disclosure
import Operations

extension WalkTarget {
  /// What is done with items of disclosure.
  var items: [Attempt] {
    let (id, version) = (Matter.ID(rawValue: base + 6), ItemVersion.ID(rawValue: base + 96))
    let approval = Approval.ID(rawValue: base + 65)
    let hour = Instant(milliseconds: 4_000_000_000_000)
    return [
      Attempt(OpenItem(.notice, organ: organ, title: "河滨路", formedOn: today)),
      Attempt(SaveItem(id, version: 1, content: ItemContent(title: "河滨路二期", formedOn: today))),
      Attempt(MendHit(id, version: version, keys: ["k"])),
      Attempt(WaiveHit(id, version: version, key: "k", reason: "单位电话")), Attempt(TakeBackWaiver(id, key: "w")),
      Attempt(SubmitItem(id, version: 1)),
      Attempt(GiveReviewOpinion(approval, version: 1, result: .publish, ground: "不涉密")),
      Attempt(ReleaseItem(id, version: 1)), Attempt(ScheduleItem(id, version: 1, at: hour)),
      Attempt(CancelSchedule(id, version: 1)), Attempt(ForceRelease(id, version: 1, reason: "急")),
      Attempt(WithdrawItem(id, version: 1, reason: "有误")), Attempt(ReopenItem(id, version: 1)),
      Attempt(DiscardItem(id, version: 1)), Attempt(ProlongKept(id, version: 1, until: today, reason: "仍在讨论")),
      Attempt(RecordChannel(id, channel: .library, on: today, evidence: "签收单")),
    ]
  }
}
