/// What a step does to the reply clock.
public enum ClockEffect: String, CaseIterable, Sendable {
  /// Nothing.
  case none
  /// 起算.
  case start
  /// 中止: it will be counted anew.
  case suspend
  /// 重新计算.
  case restart
  /// 暂停: it goes on where it stood.
  case pause
  /// 恢复.
  case resume
  /// 延长.
  case extend
  /// 延迟: Regulation, article 35; a day of its own.
  case delay
  /// 停止.
  case stop
}
